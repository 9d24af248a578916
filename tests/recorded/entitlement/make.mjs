// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes vectors.json beside this file: entitlements good and bad, made by Node's own Ed25519, so that the application and the
// endpoint are both held to an implementation that is neither. The same seeds give the same file.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const context = Buffer.from('creatormetrics-entitlement-v1\0');
const now = 1_800_000_000;
const day = 86_400;

function keyOf(name, fill) {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, fill)]);
    const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
    return { name, secret, public: spki.subarray(-32).toString('base64url') };
}

const present = keyOf('2026-11', 1);
const next = keyOf('2027-05', 2);
const stranger = keyOf('2026-11', 3);
const unknown = keyOf('2031-01', 4);

const claims = {
    v: 1, kid: present.name, iss: 'https://api.creatormetrics.example', sub: 'user-1', dev: 'installation-1', plan: 'pro', status: 'active',
    limits: { accounts: 50, requests: 1000, local_api: 'read_write' }, seq: 7, iat: now - day, nbf: now - day - 300, exp: now + 29 * day,
    soft: now,
};

function text(payload, key = present, prefix = context) {
    const bytes = Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload));
    const signature = sign(null, Buffer.concat([prefix, bytes]), key.secret);
    return `CM1.${bytes.toString('base64url')}.${signature.toString('base64url')}`;
}

function withSignature(whole, change) {
    const parts = whole.split('.');
    return [parts[0], parts[1], Buffer.from(change(Buffer.from(parts[2], 'base64url'))).toString('base64url')].join('.');
}

// S + L names the same number modulo the order of the group: a signature that lax verifiers take for another one.
function malleated(signature) {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt('0x' + Buffer.from(signature.subarray(32)).reverse().toString('hex')) + order;
    const bytes = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
    return Buffer.concat([signature.subarray(0, 32), bytes]);
}

const good = text(claims);
const cases = [
    ['good', good, 'good'],
    ['good, signed with the next key', text({ ...claims, kid: next.name }, next), 'good'],
    ['good, says more than is known', text({ ...claims, extra: { a: 1 } }), 'good'],
    ['good, the same number as was seen', text({ ...claims, seq: 5 }), 'good'],
    ['good, a second before its end', text({ ...claims, exp: now + 1 }), 'good'],
    ['good, from this second on', text({ ...claims, nbf: now }), 'good'],
    ['at its end', text({ ...claims, exp: now }), 'expired'],
    ['long past', text({ ...claims, exp: now - 400 * day }), 'expired'],
    ['not yet', text({ ...claims, nbf: now + 1 }), 'not_yet_valid'],
    ['of another installation', text({ ...claims, dev: 'installation-2' }), 'other_device'],
    ['an older one put back', text({ ...claims, seq: 4 }), 'superseded'],
    ['signed with a key of the same name', text(claims, stranger), 'bad_signature'],
    ['signed with a key of another name', text({ ...claims, kid: unknown.name }, unknown), 'unknown_key'],
    ['the name of one key, signed with the other', text(claims, next), 'malformed'],
    ['signed without the context', text(claims, present, Buffer.alloc(0)), 'bad_signature'],
    ['signed in another context', text(claims, present, Buffer.from('creatormetrics-entitlement-v2\0')), 'bad_signature'],
    ['a signature malleated', withSignature(good, malleated), 'bad_signature'],
    ['a signature of zeros', withSignature(good, () => Buffer.alloc(64)), 'bad_signature'],
    ['a signature cut', withSignature(good, (signature) => signature.subarray(0, 63)), 'malformed'],
    ['cut', good.slice(0, -10), 'malformed'],
    ['no signature', good.split('.').slice(0, 2).join('.'), 'malformed'],
    ['four parts', good + '.AAAA', 'malformed'],
    ['another version', good.replace('CM1.', 'CM2.'), 'malformed'],
    ['padding', good + '=', 'malformed'],
    ['empty', '', 'malformed'],
    ['signed, but no JSON', text(Buffer.from('plan: pro')), 'malformed'],
    ['signed, but a list', text([1]), 'malformed'],
    ['signed, of another version', text({ ...claims, v: 2 }), 'malformed'],
    ['signed, an unknown plan', text({ ...claims, plan: 'emperor' }), 'malformed'],
    ['signed, a member missing', text({ ...claims, seq: undefined }), 'malformed'],
    ['signed, a number as text', text({ ...claims, exp: String(now + day) }), 'malformed'],
    ['signed, a negative number', text({ ...claims, seq: -1 }), 'malformed'],
    ['signed, limits missing', text({ ...claims, limits: undefined }), 'malformed'],
    ['signed, more than 2 KiB', text({ ...claims, extra: 'x'.repeat(2_048) }), 'malformed'],
];
// One bit of each member's value turned: what is signed is the bytes.
for (const member of ['kid', 'iss', 'sub', 'dev', 'plan', 'status', 'accounts', 'requests', 'local_api', 'seq', 'iat', 'nbf', 'exp', 'soft']) {
    const bytes = Buffer.from(good.split('.')[1], 'base64url');
    const at = bytes.indexOf(`"${member}":`) + member.length + 3;
    bytes[bytes[at] === 0x22 ? at + 1 : at] ^= 1;
    const changed = [good.split('.')[0], bytes.toString('base64url'), good.split('.')[2]].join('.');
    cases.push([`a bit of ${member} turned`, changed, member === 'kid' ? 'unknown_key' : 'bad_signature']);
}

const vectors = {
    keys: [present, next].map((key) => ({ id: key.name, public: key.public })),
    small_order_key: { id: 'small', public: Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString('base64url') },
    small_order: text({ ...claims, kid: 'small' }),
    device: claims.dev, now, lowest_sequence: 5, claims,
    cases: cases.map(([name, entitlement, outcome]) => ({ name, text: entitlement, outcome })),
};
writeFileSync(new URL('vectors.json', import.meta.url), JSON.stringify(vectors, null, 1) + '\n');
