// Loaded before the program, to see what it does about a bug of its own.
Float64Array.prototype.every = () => {
  throw new TypeError('sabotaged');
};
