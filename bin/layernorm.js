#!/usr/bin/env node
// Starts the built program from its compiled form: Node 22 and later keep one themselves, Node 20 is given the build's,
// which V8 rejects (and compiles anew) where another version of it made that.
const { enableCompileCache, wrap } = module.constructor;
const bundle = `${__dirname}/../dist/layernorm.cjs`;

if (enableCompileCache) {
  enableCompileCache();
  require(bundle);
} else {
  const { readFileSync } = require('node:fs');
  const { Script } = require('node:vm');
  const program = new Script(wrap(readFileSync(bundle, 'utf8')), {
    filename: bundle,
    cachedData: readFileSync(`${__dirname}/../dist/layernorm.cache`),
  });
  program.runInThisContext()(exports, require, module, bundle, __dirname);
}
