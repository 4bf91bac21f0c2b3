/**
 * What tests draw at random is drawn anew on a developer's machine, where a surprise is welcome, and
 * is the same each time where a change waits to land: a gate must not depend on luck.
 */
import fc from 'fast-check';

if (process.env['CI']) fc.configureGlobal({ seed: 20_261_121 });
