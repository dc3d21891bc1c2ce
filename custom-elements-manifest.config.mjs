/** Element manifest from the JSDoc of the classes; scripts/manifest.mjs runs it and points the paths at dist. */
const hidden = member => member.privacy === 'private' || member.privacy === 'protected' || /^[#_]/.test(member.name);

/** The tag is given in define.ts and the base class lies elsewhere: the analyzer sees neither. */
function name(module, declaration, tag) {
  declaration.customElement = true;
  declaration.tagName = tag;
  if (module.exports.some(entry => entry.kind === 'custom-element-definition')) return;
  module.exports.push({ kind: 'custom-element-definition', name: tag, declaration: { name: declaration.name, module: module.path } });
}

export default {
  globs: ['src/base/*element.ts', 'src/components/*/gk-*.ts'],
  exclude: ['**/*.d.ts'],
  outdir: '.cache/manifest',
  litelement: true,
  packagejson: false,
  plugins: [{
    name: 'gk-public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tag = /\/gk-([a-z-]+)\.ts$/.exec(module.path)?.[1];
          if (declaration.kind === 'class' && tag && module.path.includes('/components/')) name(module, declaration, `gk-${tag}`);
          if (declaration.members) declaration.members = declaration.members.filter(member => !hidden(member));
          if (declaration.attributes) declaration.attributes = declaration.attributes.filter(attribute => attribute.name);
        }
      }
    },
  }],
};
