/** The rules for our HTML. Every rule that is not as recommended says why. */
import type { ConfigData } from 'html-validate';

export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The suggestions of the lookup are links with an answer in them; a native <select> can hold neither.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Names of places are as long as they are; heads.test.ts looks at the length of titles.
    'long-title': 'off',
    // Space at the end of a line comes from the templates and costs next to nothing compressed.
    'no-trailing-whitespace': 'off',
    // Tables that become cards on a phone (display: block) are tables to some screen readers only if their roles are said.
    'no-redundant-role': 'off',
    // Headings that begin with a figure get such ids; HTML allows them, only old style sheets could not name them.
    'valid-id': ['error', { relaxed: true }],
    // A number with non-breaking hyphens cannot be pasted into the dialler of a phone.
    'tel-non-breaking': 'off',
  },
};
