-- The annual report: what the operation writes in each chapter, which chapters a year has and in which order, and the
-- versions that were settled, with every file just as it was settled. Nothing in it is about any one person.

-- What stands in a chapter, in one language; empty where it was taken away on purpose.
CREATE TABLE annual_text (
    operation BIGINT NOT NULL REFERENCES operation (id),
    chapter TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
    year BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (operation, chapter, language, year)
) /* clustered */;

-- The chapters of a year in their order; no row where nobody has arranged that year.
CREATE TABLE annual_chapter (
    operation BIGINT NOT NULL REFERENCES operation (id),
    year BIGINT NOT NULL,
    chapter TEXT NOT NULL,
    place BIGINT NOT NULL,
    shown BOOLEAN NOT NULL,
    PRIMARY KEY (operation, year, chapter)
) /* clustered */;

CREATE TABLE annual_version (
    operation BIGINT NOT NULL REFERENCES operation (id),
    year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    signed_at BIGINT NOT NULL,
    signed_on DATE NOT NULL,
    signer TEXT NOT NULL,
    account UUID REFERENCES account (id),
    -- What was settled, as canonical JSON: every chapter in both languages, and the figures that next year compares with.
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (operation, year, version)
) /* clustered */;

-- The files of a settled version, handed out as they are for as long as they are kept.
CREATE TABLE annual_file (
    operation BIGINT NOT NULL,
    year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (operation, year, version, language, format),
    FOREIGN KEY (operation, year, version) REFERENCES annual_version (operation, year, version)
) /* clustered */;
--@postgres
ALTER TABLE annual_file ALTER COLUMN bytes SET STATISTICS 0;
--@end
