// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes resources/passwords/common.txt: the passwords that are guessed first, most common first, from the frequency list of the
// npm package `zxcvbn` (MIT). Usage: node generate.mjs PACKAGES OUTPUT, where PACKAGES holds node_modules/zxcvbn.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packages, output] = process.argv.slice(2);
if (!output) {
    console.error('usage: node generate.mjs PACKAGES OUTPUT');
    process.exit(2);
}
const require = createRequire(join(packages, 'package.json'));
const { version } = require('zxcvbn/package.json');
const lists = require('zxcvbn/lib/frequency_lists.js');

const most = 20000;
const passwords = lists.passwords.map((word) => word.toLowerCase());
const kept = passwords.filter((word, place) => /^[\x21-\x7e]+$/.test(word) && (place < most || word.length >= 12));
const head = [
    '# Passwords that are guessed first, the most common first; made by packaging/passwords/generate.mjs from the list',
    `# "passwords" of zxcvbn ${version}, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., MIT licence (NOTICE.md).`,
];
writeFileSync(output, [...head, ...new Set(kept)].join('\n') + '\n');
