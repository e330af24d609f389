/** Sources import './x.js' where the file is './x.ts' (Node's rule for ES modules). Installed packages are left alone. */
module.exports = (request, options) => {
  const ownImport = /^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules');
  if (!ownImport) return options.defaultResolver(request, options);
  try {
    return options.defaultResolver(request.replace(/\.js$/, '.ts'), options);
  } catch {
    return options.defaultResolver(request, options);
  }
};
