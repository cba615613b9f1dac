// Loaded before the program, also in its threads: cuts a file short just before the program reads from it for the
// CUT_BEFORE-th time, as another program might at any moment. CUT_FILE is the file, CUT_TO the bytes that are left of it.
const fs = require('node:fs');

const { CUT_FILE, CUT_BEFORE, CUT_TO } = process.env;
const opened = new Set();
let reads = 0;

const { open, openSync, read, readSync } = fs;

function watch(descriptor) {
  if (opened.has(descriptor) && reads++ === Number(CUT_BEFORE)) fs.truncateSync(CUT_FILE, Number(CUT_TO));
}

fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest);
  if (path === CUT_FILE) opened.add(descriptor);
  return descriptor;
};
fs.open = (path, ...rest) => {
  const done = rest.pop();
  open(path, ...rest, (error, descriptor) => {
    if (path === CUT_FILE) opened.add(descriptor);
    done(error, descriptor);
  });
};
fs.readSync = (descriptor, ...rest) => {
  watch(descriptor);
  return readSync(descriptor, ...rest);
};
fs.read = (descriptor, ...rest) => {
  watch(descriptor);
  return read(descriptor, ...rest);
};

const { open: openHandle } = fs.promises;
fs.promises.open = async (path, ...rest) => {
  const handle = await openHandle(path, ...rest);
  if (path !== CUT_FILE) return handle;
  opened.add(handle.fd);
  const readHandle = handle.read;
  handle.read = (...own) => {
    watch(handle.fd);
    return readHandle.apply(handle, own);
  };
  return handle;
};
