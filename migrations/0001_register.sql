-- The register: operations, their people and what was done with them.
--
-- One text for both databases. The type words UUID, DATE, BIGINT, BOOLEAN and BYTEA and the table options in
-- comments are replaced for SQLite; a block between `--@sqlite` or `--@postgres` and `--@end` belongs to one of them.
-- Every table is keyed by operation first, so that it can be distributed by operation without touching a query.
-- `revision` is the operation's revision when the row was last written: readers load rows newer than they have.

CREATE TABLE operation (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    county TEXT,
    form TEXT,
    host TEXT,
    revision BIGINT NOT NULL DEFAULT 0,
    demonstration BOOLEAN NOT NULL DEFAULT FALSE
) /* strict */;

CREATE TABLE area (
    operation BIGINT NOT NULL REFERENCES operation (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (operation, name)
) /* clustered */;

CREATE TABLE municipality (
    operation BIGINT NOT NULL REFERENCES operation (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    area TEXT,
    PRIMARY KEY (operation, name),
    FOREIGN KEY (operation, area) REFERENCES area (operation, name)
) /* clustered */;

-- A row that is gone, so that readers who keep columns in memory can drop it too.
CREATE TABLE removed (
    operation BIGINT NOT NULL REFERENCES operation (id),
    revision BIGINT NOT NULL,
    kind TEXT NOT NULL,
    id UUID NOT NULL,
    PRIMARY KEY (operation, revision, kind, id)
) /* clustered */;

CREATE TABLE ombud (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    gender TEXT NOT NULL CHECK (gender IN ('kvinna', 'man', 'annat', '')),
    employed_from DATE NOT NULL,
    employed_to DATE,
    rate BIGINT NOT NULL CHECK (rate BETWEEN 0 AND 100),
    PRIMARY KEY (operation, id),
    UNIQUE (operation, code),
    CHECK (employed_to IS NULL OR employed_to >= employed_from)
) /* clustered */;
CREATE INDEX ombud_by_revision ON ombud (operation, revision);

CREATE TABLE absence (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    ombud UUID NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    extent BIGINT NOT NULL CHECK (extent BETWEEN 1 AND 100),
    kind TEXT NOT NULL CHECK (kind IN ('tjänstledig', 'sjuk', 'föräldraledig')),
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, ombud) REFERENCES ombud (operation, id),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
) /* clustered */;
CREATE INDEX absence_by_ombud ON absence (operation, ombud, starts_on);
CREATE INDEX absence_by_revision ON absence (operation, revision);

CREATE TABLE person (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    gender TEXT NOT NULL CHECK (gender IN ('kvinna', 'man', 'annat', '')),
    birth_year BIGINT CHECK (birth_year BETWEEN 1900 AND 2200),
    municipality TEXT NOT NULL CHECK (municipality <> ''),
    children TEXT NOT NULL CHECK (children IN ('ja', 'delvis', 'nej', '')),
    diagnoses TEXT,
    learned_of TEXT,
    -- Kept by the support store: what lists show and filter by, without reading every period.
    state TEXT NOT NULL CHECK (state IN ('none', 'queued', 'open', 'closed')),
    PRIMARY KEY (operation, id),
    UNIQUE (operation, code)
) /* clustered */;
CREATE INDEX person_by_state ON person (operation, municipality, state, code);
CREATE INDEX person_by_state_alone ON person (operation, state, code);
CREATE INDEX person_by_revision ON person (operation, revision);

CREATE TABLE intake (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    person UUID,
    on_day DATE NOT NULL,
    municipality TEXT NOT NULL CHECK (municipality <> ''),
    gender TEXT NOT NULL CHECK (gender IN ('kvinna', 'man', 'annat', '')),
    birth_year BIGINT CHECK (birth_year BETWEEN 1900 AND 2200),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepterad', 'avsäger', 'annat sätt', 'ej målgrupp', '')),
    reasons BIGINT NOT NULL CHECK (reasons BETWEEN 0 AND 1023),
    other_reason TEXT,
    withdrawn_on DATE,
    priority TEXT,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id),
    CHECK (withdrawn_on IS NULL OR withdrawn_on >= on_day)
) /* clustered */;
CREATE INDEX intake_by_person ON intake (operation, person, on_day);
CREATE INDEX intake_by_day ON intake (operation, on_day);
CREATE INDEX intake_by_revision ON intake (operation, revision);

CREATE TABLE support (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    person UUID NOT NULL,
    ombud UUID,
    starts_on DATE NOT NULL,
    ends_on DATE,
    closing_reason TEXT,
    PRIMARY KEY (operation, id),
    UNIQUE (operation, person, starts_on),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id),
    FOREIGN KEY (operation, ombud) REFERENCES ombud (operation, id),
    CHECK (ends_on IS NULL OR ends_on >= starts_on),
    CHECK (closing_reason IS NULL OR ends_on IS NOT NULL)
) /* clustered */;
CREATE INDEX support_by_ombud ON support (operation, ombud, ends_on);
CREATE INDEX support_by_revision ON support (operation, revision);

-- Periods of a person must not overlap. No constraint that both engines know can say it, so each says it in its own way.
--@sqlite
CREATE TRIGGER support_overlap_insert BEFORE INSERT ON support BEGIN
    SELECT RAISE(ABORT, 'support_overlap') WHERE EXISTS (
        SELECT 1 FROM support s
        WHERE s.operation = NEW.operation AND s.person = NEW.person AND s.id <> NEW.id
          AND (NEW.ends_on IS NULL OR s.starts_on <= NEW.ends_on)
          AND (s.ends_on IS NULL OR s.ends_on >= NEW.starts_on));
END;
CREATE TRIGGER support_overlap_update BEFORE UPDATE OF person, starts_on, ends_on ON support BEGIN
    SELECT RAISE(ABORT, 'support_overlap') WHERE EXISTS (
        SELECT 1 FROM support s
        WHERE s.operation = NEW.operation AND s.person = NEW.person AND s.id <> NEW.id
          AND (NEW.ends_on IS NULL OR s.starts_on <= NEW.ends_on)
          AND (s.ends_on IS NULL OR s.ends_on >= NEW.starts_on));
END;
--@end
--@postgres
CREATE FUNCTION support_overlap() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF EXISTS (
        SELECT 1 FROM support s
        WHERE s.operation = NEW.operation AND s.person = NEW.person AND s.id <> NEW.id
          AND (NEW.ends_on IS NULL OR s.starts_on <= NEW.ends_on)
          AND (s.ends_on IS NULL OR s.ends_on >= NEW.starts_on))
    THEN
        RAISE EXCEPTION 'support_overlap' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'support_overlap';
    END IF;
    RETURN NEW;
END $body$;
CREATE TRIGGER support_overlap BEFORE INSERT OR UPDATE OF person, starts_on, ends_on ON support
    FOR EACH ROW EXECUTE FUNCTION support_overlap();
--@end

CREATE TABLE assignment (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    person UUID NOT NULL,
    area TEXT NOT NULL CHECK (area IN ('hälsa', 'boende', 'ekonomi', 'sysselsättning', 'övrigt')),
    kind TEXT NOT NULL CHECK (kind <> ''),
    counterpart TEXT,
    starts_on DATE NOT NULL,
    ends_on DATE,
    outcome TEXT,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
) /* clustered */;
CREATE INDEX assignment_by_person ON assignment (operation, person, starts_on);
CREATE INDEX assignment_by_revision ON assignment (operation, revision);

CREATE TABLE contact (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    person UUID NOT NULL,
    on_day DATE NOT NULL,
    mode TEXT NOT NULL CHECK (mode <> ''),
    minutes BIGINT CHECK (minutes BETWEEN 0 AND 10000),
    counterpart TEXT,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX contact_by_person ON contact (operation, person, on_day);
CREATE INDEX contact_by_revision ON contact (operation, revision);

CREATE TABLE advice (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    on_day DATE NOT NULL,
    caller TEXT NOT NULL CHECK (caller IN ('myndighet', 'anhörig', 'privatperson', 'förening', 'annan')),
    municipality TEXT,
    minutes BIGINT CHECK (minutes BETWEEN 0 AND 10000),
    PRIMARY KEY (operation, id)
) /* clustered */;
CREATE INDEX advice_by_day ON advice (operation, on_day);
CREATE INDEX advice_by_revision ON advice (operation, revision);

CREATE TABLE rating (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    person UUID NOT NULL,
    on_day DATE NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('start', 'mitt', 'slut')),
    area TEXT NOT NULL CHECK (area IN ('hälsa', 'boende', 'ekonomi', 'sysselsättning', 'övrigt')),
    value BIGINT NOT NULL CHECK (value BETWEEN 1 AND 10),
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX rating_by_person ON rating (operation, person, on_day);
CREATE INDEX rating_by_revision ON rating (operation, revision);

-- Kept whole for the rooms that will work in them; until then they come in and go out with the exchange.
CREATE TABLE deficiency (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    on_day DATE NOT NULL,
    party TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    consequence TEXT,
    measure TEXT,
    status TEXT,
    PRIMARY KEY (operation, id)
) /* clustered */;

CREATE TABLE ledger_line (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    year BIGINT NOT NULL,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('intäkt', 'kostnad')),
    -- Whole öre.
    budget BIGINT,
    outcome BIGINT,
    PRIMARY KEY (operation, id)
) /* clustered */;

CREATE TABLE population (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    municipality TEXT NOT NULL,
    year BIGINT NOT NULL,
    everyone BIGINT NOT NULL CHECK (everyone >= 0),
    adults BIGINT CHECK (adults >= 0),
    PRIMARY KEY (operation, id)
) /* clustered */;
