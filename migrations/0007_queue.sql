-- The queue and the manager's rooms: in which order people wait, when they are contacted again, and what was decided about
-- each client when the client work was gone through.

-- What the operation has decided about its queue; no row until it has.
CREATE TABLE queue_setting (
    operation BIGINT NOT NULL REFERENCES operation (id),
    -- The grounds that count, the most urgent first, with | between them.
    ranks TEXT NOT NULL,
    -- What is told to those who wait, where it is not the program's own text: about the place, whom to call, when it is urgent.
    place TEXT,
    calling TEXT,
    urgent TEXT,
    PRIMARY KEY (operation)
) /* clustered */;

-- A day on which somebody who waits is to be contacted again.
CREATE TABLE recontact (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    intake UUID NOT NULL,
    person UUID,
    due_on DATE NOT NULL,
    noted_by UUID NOT NULL REFERENCES account (id),
    noted_at BIGINT NOT NULL,
    done_on DATE,
    done_by UUID REFERENCES account (id),
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, intake) REFERENCES intake (operation, id) ON DELETE CASCADE,
    FOREIGN KEY (operation, person) REFERENCES person (operation, id) ON DELETE CASCADE,
    CHECK ((done_on IS NULL) = (done_by IS NULL))
) /* clustered */;
CREATE INDEX recontact_by_intake ON recontact (operation, intake, due_on);
CREATE INDEX recontact_by_person ON recontact (operation, person);
CREATE INDEX recontact_due ON recontact (operation, due_on) WHERE done_on IS NULL;

-- What was decided about a client when a quarter's client work was gone through.
CREATE TABLE inventory (
    operation BIGINT NOT NULL,
    person UUID NOT NULL,
    year BIGINT NOT NULL,
    quarter BIGINT NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    decision TEXT NOT NULL CHECK (decision IN ('on', 'closing', 'handover', 'talk')),
    noted_by UUID NOT NULL REFERENCES account (id),
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (operation, person, year, quarter),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id) ON DELETE CASCADE
) /* clustered */;

CREATE INDEX inventory_by_quarter ON inventory (operation, year, quarter, person);

-- Lists of those whose support began between two days.
CREATE INDEX support_by_start ON support (operation, starts_on, person);
--@sqlite
-- As in 0003: what SQLite should believe about the index before it has seen any rows.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('support', 'support_by_start', '1000000 1000000 50 1');
ANALYZE sqlite_schema;
--@end
