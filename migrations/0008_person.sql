-- What a person's own page needs beside the register: when something is to be done next, what somebody chose not to rate,
-- what a closing settles, and short texts that only the person's key opens. None of it is counted in any account.

-- The day on which an assignment is to be taken up again.
CREATE TABLE assignment_plan (
    operation BIGINT NOT NULL,
    assignment UUID NOT NULL,
    person UUID NOT NULL,
    due_on DATE NOT NULL,
    PRIMARY KEY (operation, assignment),
    FOREIGN KEY (operation, assignment) REFERENCES assignment (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX assignment_plan_by_person ON assignment_plan (operation, person, due_on);

-- A life area that the person was asked to rate and would not: asked, and so not missing.
CREATE TABLE rating_declined (
    operation BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    on_day DATE NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('start', 'mitt', 'slut')),
    area TEXT NOT NULL CHECK (area IN ('hälsa', 'boende', 'ekonomi', 'sysselsättning', 'övrigt')),
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX rating_declined_by_person ON rating_declined (operation, person, on_day);

-- What was settled when a support period ended.
CREATE TABLE closing (
    operation BIGINT NOT NULL,
    support UUID NOT NULL,
    person UUID NOT NULL,
    -- Whether the person wants to answer the survey; nothing where nobody asked.
    survey BOOLEAN,
    interview BOOLEAN,
    -- When the person is to be asked how it went, if he or she wants to be.
    interview_on DATE,
    PRIMARY KEY (operation, support),
    FOREIGN KEY (operation, support) REFERENCES support (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX closing_by_person ON closing (operation, person);
CREATE INDEX closing_by_interview ON closing (operation, interview_on);

-- Short texts sealed with the person's key: the next step of an assignment, what remained at a closing.
CREATE TABLE person_text (
    operation BIGINT NOT NULL,
    person UUID NOT NULL,
    -- The assignment or the support period that it is about.
    about UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('step', 'remains')),
    written_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (operation, person, about, kind),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
--@postgres
ALTER TABLE person_text ALTER COLUMN sealed SET STATISTICS 0;
--@end
