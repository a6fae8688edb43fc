-- Secrecy: keys, sealed identities, ways to sign in, the access log's further facts, erasure.
--
-- Columns named `sealed` and `wrapped` hold what only the right key opens (docs/decisions/identity.md). Instants are
-- microseconds since 1970.

-- Roles: one more word each, in a rule that neither engine lets one change in the same way.
--@sqlite
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(''ombud'', ''manager'')',
                  '(''ombud'', ''manager'', ''coordinator'', ''steering'', ''economist'', ''reviewer'', ''administrator'')')
WHERE type = 'table' AND name = 'account';
PRAGMA writable_schema = RESET;
--@end
--@postgres
ALTER TABLE account DROP CONSTRAINT account_role_check;
ALTER TABLE account ADD CONSTRAINT account_role_check
    CHECK (role IN ('ombud', 'manager', 'coordinator', 'steering', 'economist', 'reviewer', 'administrator'));
--@end

-- An account's public key; none until its owner has chosen a password.
ALTER TABLE account ADD COLUMN public_key BYTEA;

-- The account's private key, once for each thing that only its owner has.
CREATE TABLE account_key (
    account UUID NOT NULL REFERENCES account (id),
    -- The passkey's id, or the account's own for the password.
    means UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('password', 'passkey')),
    salt BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (account, means)
) /* clustered */;

-- An address, used once, where somebody invited chooses a password; only its digest is stored.
CREATE TABLE invitation (
    digest BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    expires_at BIGINT NOT NULL
) /* strict */;

-- The secret of an authenticator, sealed for its owner. `step` is the newest time step that was used.
CREATE TABLE authenticator (
    account UUID PRIMARY KEY REFERENCES account (id),
    wrapped BYTEA NOT NULL,
    confirmed_at BIGINT,
    step BIGINT NOT NULL DEFAULT 0
) /* strict */;

CREATE TABLE passkey (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    -- What the library keeps of it: public key, counter.
    credential TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT
) /* strict */;
CREATE INDEX passkey_by_account ON passkey (account);

CREATE TABLE recovery_code (
    account UUID NOT NULL REFERENCES account (id),
    digest BYTEA NOT NULL,
    PRIMARY KEY (account, digest)
) /* clustered */;

-- Whom a municipality's own sign-in knows under which name.
CREATE TABLE external_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    PRIMARY KEY (issuer, subject)
) /* clustered */;

-- How a session was begun. `name` is what lists call it by, since its digest is half of its secret.
ALTER TABLE session ADD COLUMN name UUID;
ALTER TABLE session ADD COLUMN factors BIGINT NOT NULL DEFAULT 1;
ALTER TABLE session ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT '';
-- What it was begun with: a password on top of the municipality's sign-in is a second factor, on top of itself it is not.
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'password';

-- Browsers that an account has signed in from; a new one is told of.
CREATE TABLE device (
    account UUID NOT NULL REFERENCES account (id),
    digest BYTEA NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (account, digest)
) /* clustered */;

-- What somebody has to be told: a new sign-in, a manager who broke the glass.
CREATE TABLE notice (
    account UUID NOT NULL REFERENCES account (id),
    id UUID NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- A person's id, an address: what the text of the kind is about.
    subject TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    read_at BIGINT,
    PRIMARY KEY (account, id)
) /* clustered */;

-- What the operation's board has decided about documentation (SoL 14:3-5); the newest row holds.
CREATE TABLE documentation (
    operation BIGINT NOT NULL REFERENCES operation (id),
    number BIGINT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('identity-free', 'minimal', 'documented')),
    decision TEXT NOT NULL,
    decided_on DATE NOT NULL,
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (operation, number)
) /* clustered */;

-- The operation's own key pair: for each manager who has been given it, and for the printed words.
CREATE TABLE operation_key (
    operation BIGINT NOT NULL REFERENCES operation (id),
    version BIGINT NOT NULL,
    public_key BYTEA NOT NULL,
    -- Of the printed words.
    recovery_public_key BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    -- Somebody who has it should no longer: the next who uses it makes a new one.
    stale BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (operation, version)
) /* clustered */;

CREATE TABLE operation_key_holder (
    operation BIGINT NOT NULL,
    version BIGINT NOT NULL,
    -- An account's id, or `recovery`.
    holder TEXT NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (operation, version, holder),
    FOREIGN KEY (operation, version) REFERENCES operation_key (operation, version)
) /* clustered */;

-- A person's key, wrapped for the operation's key pair of `version`.
CREATE TABLE person_key (
    operation BIGINT NOT NULL,
    person UUID NOT NULL,
    version BIGINT NOT NULL,
    wrapped BYTEA NOT NULL,
    -- Somebody who has had it should no longer read: whoever opens the person next seals everything anew.
    stale BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (operation, person),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;

-- The same key, wrapped for each account that may read.
CREATE TABLE key_grant (
    operation BIGINT NOT NULL,
    person UUID NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    wrapped BYTEA NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('responsible', 'deputy', 'granted', 'glass')),
    granted_at BIGINT NOT NULL,
    -- The account's id of whoever gave it.
    granted_by TEXT NOT NULL,
    -- Ends by itself at this instant.
    until BIGINT,
    PRIMARY KEY (operation, person, account),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX key_grant_by_account ON key_grant (operation, account);

CREATE TABLE identity (
    operation BIGINT NOT NULL,
    person UUID NOT NULL,
    sealed BYTEA NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (operation, person),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;

CREATE TABLE note (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    written_at BIGINT NOT NULL,
    author UUID NOT NULL REFERENCES account (id),
    sealed BYTEA NOT NULL,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX note_by_person ON note (operation, person, written_at);

CREATE TABLE paper (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    added_at BIGINT NOT NULL,
    author UUID NOT NULL REFERENCES account (id),
    sealed_name BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX paper_by_person ON paper (operation, person, added_at);

-- An ombud who stands in for another, for a time.
CREATE TABLE deputy (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    ombud UUID NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id),
    FOREIGN KEY (operation, ombud) REFERENCES ombud (operation, id),
    CHECK (ends_on >= starts_on)
) /* clustered */;
CREATE INDEX deputy_by_person ON deputy (operation, person, ombud);

-- The date where the operation is, written by the first request of a day: statements compare with it and need no clock.
ALTER TABLE operation ADD COLUMN today DATE;

-- Why, from where, and about which person: no reference, since the log outlives the person's row.
ALTER TABLE audit_event ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_event ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_event ADD COLUMN person UUID;
CREATE INDEX audit_by_time ON audit_event (operation, at);
CREATE INDEX audit_by_person ON audit_event (operation, person, number) WHERE person IS NOT NULL;
-- Events from before there was that column name a person by their subject.
CREATE INDEX audit_by_subject ON audit_event (operation, subject) WHERE person IS NULL;
CREATE INDEX audit_of_glass ON audit_event (operation, number) WHERE kind = 'glass.broken';

-- A month of the log that somebody has gone through (lag 2001:454 10 §).
CREATE TABLE log_review (
    operation BIGINT NOT NULL REFERENCES operation (id),
    -- YYYY-MM.
    month TEXT NOT NULL,
    reviewed_at BIGINT NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    remark TEXT NOT NULL,
    -- The chain as it stood: its length and last seal.
    number BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (operation, month)
) /* clustered */;

-- Erasure: what the operation has decided, who is gone, and that it was done.
ALTER TABLE operation ADD COLUMN research TEXT NOT NULL DEFAULT 'none' CHECK (research IN ('none', 'days', 'county'));
ALTER TABLE person ADD COLUMN erased BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE person ADD COLUMN exempt BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX person_erased ON person (operation, id) WHERE erased = TRUE;
CREATE TABLE erasure (
    operation BIGINT NOT NULL REFERENCES operation (id),
    number BIGINT NOT NULL,
    on_day DATE NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('time', 'request')),
    account UUID REFERENCES account (id),
    PRIMARY KEY (operation, number)
) /* clustered */;

-- A second account of the same ombud would be given the same keys unseen.
CREATE UNIQUE INDEX account_by_ombud ON account (operation, ombud) WHERE active = TRUE AND ombud IS NOT NULL;
--@postgres
-- The planner keeps samples of what columns hold, in a table that nobody but the server's owner can write anew. Of what
-- can say who somebody is, it keeps none.
ALTER TABLE person ALTER COLUMN code SET STATISTICS 0, ALTER COLUMN diagnoses SET STATISTICS 0,
    ALTER COLUMN learned_of SET STATISTICS 0;
ALTER TABLE intake ALTER COLUMN other_reason SET STATISTICS 0, ALTER COLUMN priority SET STATISTICS 0;
ALTER TABLE support ALTER COLUMN closing_reason SET STATISTICS 0;
ALTER TABLE assignment ALTER COLUMN counterpart SET STATISTICS 0, ALTER COLUMN outcome SET STATISTICS 0;
ALTER TABLE identity ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE note ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE paper ALTER COLUMN sealed SET STATISTICS 0, ALTER COLUMN sealed_name SET STATISTICS 0;
ALTER TABLE person_key ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE key_grant ALTER COLUMN wrapped SET STATISTICS 0;
--@end
--@sqlite
-- What SQLite should believe about all tables before it has seen any rows: as in 0003.
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
SELECT tbl, idx, '1000000 ' || group_concat(alike, ' ')
FROM (SELECT t.name AS tbl, CASE i.origin WHEN 'pk' THEN t.name ELSE i.name END AS idx,
             CASE WHEN c.name = 'operation' THEN 1000000
                  WHEN i."unique" = 1 AND c.seqno = (SELECT max(seqno) FROM pragma_index_info(i.name)) THEN 1
                  ELSE 100 / (1 + c.seqno) END AS alike
      FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
      WHERE t.type = 'table'
      ORDER BY tbl, idx, c.seqno)
GROUP BY tbl, idx;
ANALYZE sqlite_schema;
--@end
