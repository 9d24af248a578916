// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A platform that can be told to fail: the npm package oauth2-mock-server, looked for in the folder named by
// CREATORMETRICS_NODE_PEERS. Says "PORT n". Each line of its input, {"status"?, "body"?, "delay"?: milliseconds}, is for the next
// answer with tokens; it says "ready" when it has read one.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const peers = createRequire(join(process.env.CREATORMETRICS_NODE_PEERS, 'package.json'));
const { OAuth2Server } = await import(pathToFileURL(peers.resolve('oauth2-mock-server')));
const { issuer, service } = new OAuth2Server();
await issuer.keys.generate('RS256');
let wish = {};
service.on('beforeResponse', (answer) => {
    answer.statusCode = wish.status ?? answer.statusCode;
    answer.body = 'body' in wish ? wish.body : answer.body;
    wish = {};
});
createInterface({ input: process.stdin }).on('line', (line) => {
    wish = JSON.parse(line);
    console.log('ready');
});
const server = createServer((request, response) => {
    const delay = request.url === '/token' ? wish.delay ?? 0 : 0;
    if (delay > 0) wish = {};
    setTimeout(() => service.requestHandler(request, response), delay);
});
server.listen(0, '127.0.0.1', () => {
    issuer.url = `http://127.0.0.1:${server.address().port}`;
    console.log(`PORT ${server.address().port}`);
});
