-- Who may sign in, who is signed in, what happened, and the accounts of the grant.

CREATE TABLE account (
    id UUID PRIMARY KEY,
    operation BIGINT NOT NULL REFERENCES operation (id),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('ombud', 'manager')),
    -- The ombud that this person is, whose clients are his or her own.
    ombud UUID,
    password TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT 'sv' CHECK (language IN ('sv', 'en')),
    active BOOLEAN NOT NULL DEFAULT TRUE,
    FOREIGN KEY (operation, ombud) REFERENCES ombud (operation, id),
    CHECK (role <> 'ombud' OR ombud IS NOT NULL)
) /* strict */;

-- Only a digest of the cookie is stored: who reads the table cannot sign in with it.
CREATE TABLE session (
    digest BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    -- Microseconds since 1970.
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
) /* strict */;
CREATE INDEX session_by_account ON session (account);

-- One chain an operation: `seal` is the digest of the event and of the seal before it.
CREATE TABLE audit_head (
    operation BIGINT PRIMARY KEY REFERENCES operation (id),
    length BIGINT NOT NULL,
    seal BYTEA NOT NULL
) /* strict */;

CREATE TABLE audit_event (
    operation BIGINT NOT NULL REFERENCES operation (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (operation, number)
) /* strict */;

CREATE TABLE grant_answer (
    operation BIGINT NOT NULL REFERENCES operation (id),
    year BIGINT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    -- Why a typed figure differs from the one that the register gives.
    reason TEXT,
    carried_over BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (operation, year, field)
) /* clustered */;

CREATE TABLE grant_version (
    operation BIGINT NOT NULL REFERENCES operation (id),
    year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    signed_at BIGINT NOT NULL,
    signed_on DATE NOT NULL,
    signer TEXT NOT NULL,
    account UUID REFERENCES account (id),
    -- What was signed, as canonical JSON: form, answers, figures and findings.
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (operation, year, version)
) /* clustered */;
