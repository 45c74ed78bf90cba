// Lets libsql stand in for better-sqlite3, which would have to be compiled: it answers blobs as ArrayBuffer instead of Buffer.
import Database from 'better-sqlite3';

const withBuffers = (row) => {
    for (const column in row) {
        if (row[column] instanceof ArrayBuffer) row[column] = Buffer.from(row[column]);
    }
    return row;
};

const statements = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
const { all, get, iterate } = statements;
statements.all = function (...parameters) {
    return all.apply(this, parameters).map(withBuffers);
};
statements.get = function (...parameters) {
    return withBuffers(get.apply(this, parameters));
};
statements.iterate = function* (...parameters) {
    for (const row of iterate.apply(this, parameters)) yield withBuffers(row);
};
