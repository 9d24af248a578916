// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers one JSON object a line with one JSON object a line, so that the benchmark decides what is asked and when, and times are
// taken in here, beside DuckDB. The package @duckdb/node-api is looked for in the folder named by CREATORMETRICS_NODE_PEERS.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

let instance = null;
let connection = null;

function loadPackage() {
    return createRequire(join(process.env.CREATORMETRICS_NODE_PEERS ?? process.cwd(), 'package.json'))('@duckdb/node-api');
}

function close() {
    connection?.closeSync();
    instance?.closeSync();
    connection = instance = null;
}

const operations = {
    async open({ file, mode, threads }) {
        const { DuckDBInstance, version } = loadPackage();
        instance = await DuckDBInstance.create(file, { access_mode: mode, threads: String(threads) });
        connection = await instance.connect();
        return { version: typeof version === 'function' ? version() : '' };
    },

    async close() {
        close();
        return {};
    },

    async run({ statements }) {
        for (const sql of statements)
            await connection.run(sql);
        return {};
    },

    async value({ sql }) {
        const value = (await connection.runAndReadAll(sql)).getRows()[0]?.[0];
        return { value: value === null || value === undefined ? '' : String(value) };
    },

    // Results stay DuckDB's own: nothing is turned into JavaScript values, which would cost DuckDB time that others do not pay.
    async time({ statements, repetitions, prepared }) {
        const all = [];
        for (const sql of prepared ? statements : [])
            all.push(await connection.prepare(sql));
        const times = [];
        for (let i = 0; i < repetitions; ++i) {
            const started = performance.now();
            if (prepared) {
                for (const statement of all)
                    await statement.run();
            } else {
                for (const sql of statements)
                    await connection.run(sql);
            }
            times.push(performance.now() - started);
        }
        for (const statement of all)
            statement.destroySync();
        return { times };
    },
};

for await (const line of createInterface({ input: process.stdin })) {
    let answer;
    try {
        const request = JSON.parse(line);
        answer = await operations[request.operation](request);
    } catch (error) {
        answer = { error: String(error.message ?? error) };
    }
    process.stdout.write(JSON.stringify(answer) + '\n');
}
close();
