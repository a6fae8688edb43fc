-- Reports for one reader about one time or one place (interim accounts, reports to municipalities), as they were frozen, with
-- every file just as it was. Nothing in them is about any one person.
CREATE TABLE issued (
    operation BIGINT NOT NULL REFERENCES operation (id),
    report TEXT NOT NULL,
    -- What it is about: days, a year and a municipality.
    about TEXT NOT NULL,
    version BIGINT NOT NULL,
    signed_at BIGINT NOT NULL,
    signed_on DATE NOT NULL,
    signer TEXT NOT NULL,
    account UUID REFERENCES account (id),
    -- What was frozen, as canonical JSON: every chapter in both languages, and the figures that the next is compared with.
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (operation, report, about, version)
) /* clustered */;

CREATE TABLE issued_file (
    operation BIGINT NOT NULL,
    report TEXT NOT NULL,
    about TEXT NOT NULL,
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (operation, report, about, version, language, format),
    FOREIGN KEY (operation, report, about, version) REFERENCES issued (operation, report, about, version)
) /* clustered */;
--@postgres
ALTER TABLE issued_file ALTER COLUMN bytes SET STATISTICS 0;
--@end
