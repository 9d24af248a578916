// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A platform to sign in at: the npm package oidc-provider, which wants S256, the client's secret in the body, and turns refresh
// tokens. The package is looked for in the folder named by CREATORMETRICS_NODE_PEERS. Says "PORT n".
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const peers = createRequire(join(process.env.CREATORMETRICS_NODE_PEERS, 'package.json'));
const { default: Provider } = await import(pathToFileURL(peers.resolve('oidc-provider')));
const server = createServer();
server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    const provider = new Provider(`http://127.0.0.1:${port}`, {
        clients: [{
            client_id: 'ours',
            client_secret: 'canary client secret',
            application_type: 'native',
            redirect_uris: ['http://127.0.0.1/callback'],
            response_types: ['code'],
            grant_types: ['authorization_code', 'refresh_token'],
            token_endpoint_auth_method: 'client_secret_post',
        }],
        cookies: { keys: ['a key of this test'] },
        features: {
            devInteractions: { enabled: true },
            introspection: { enabled: true, allowedPolicy: () => true },
            revocation: { enabled: true },
        },
        pkce: { required: () => true },
        rotateRefreshToken: true,
    });
    server.on('request', provider.callback());
    console.log(`PORT ${port}`);
});
