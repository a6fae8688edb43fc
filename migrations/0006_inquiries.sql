-- First contacts: what came in, the steps from there, and the public contact form.
--
-- What was said and by whom is sealed with a key of the inquiry's own and goes when the inquiry ends
-- (docs/decisions/identity.md). What stands here in plain text says how, when and from where, and nothing of who.

CREATE TABLE inquiry (
    operation BIGINT NOT NULL REFERENCES operation (id),
    id UUID NOT NULL,
    received_on DATE NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('telephone', 'sms', 'email', 'letter', 'visit', 'form')),
    sender TEXT NOT NULL CHECK (sender IN ('person', 'relative', 'authority', 'organisation', 'other')),
    source TEXT NOT NULL,
    municipality TEXT,
    -- Whom it turned out to be about.
    person UUID,
    contacted_on DATE,
    -- An answer to whoever turned to the operation for somebody who has not been reached yet.
    replied_on DATE,
    checked_on DATE,
    -- Answers about health, housing, economy, occupation, age and disability, in that order, with spaces between.
    answers TEXT,
    finding TEXT CHECK (finding IN ('belongs', 'does-not', 'doubt')),
    met_on DATE,
    met_first UUID,
    met_second UUID,
    booked_on DATE,
    -- Minutes after midnight.
    booked_at BIGINT CHECK (booked_at BETWEEN 0 AND 1439),
    visit_first UUID,
    visit_second UUID,
    visited_on DATE,
    outcome TEXT,
    -- No reference: an intake noted by mistake is taken away by itself.
    intake UUID,
    ended_on DATE,
    -- What was said to whoever was not taken on, and to whom it was passed on.
    told TEXT,
    passed TEXT,
    -- The latest day among the steps.
    last_on DATE NOT NULL,
    PRIMARY KEY (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id),
    FOREIGN KEY (operation, met_first) REFERENCES ombud (operation, id),
    FOREIGN KEY (operation, met_second) REFERENCES ombud (operation, id),
    FOREIGN KEY (operation, visit_first) REFERENCES ombud (operation, id),
    FOREIGN KEY (operation, visit_second) REFERENCES ombud (operation, id)
) /* clustered */;
CREATE INDEX inquiry_by_person ON inquiry (operation, person, received_on);
CREATE INDEX inquiry_by_end ON inquiry (operation, ended_on, received_on);

-- What was said, and the key to it as wrapped for the operation's key pair of `version`.
CREATE TABLE inquiry_sealed (
    operation BIGINT NOT NULL,
    inquiry UUID NOT NULL,
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (operation, inquiry),
    FOREIGN KEY (operation, inquiry) REFERENCES inquiry (operation, id)
) /* clustered */;

-- The same key, wrapped for each ombud and manager who was here at the time.
CREATE TABLE inquiry_grant (
    operation BIGINT NOT NULL,
    inquiry UUID NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (operation, inquiry, account),
    FOREIGN KEY (operation, inquiry) REFERENCES inquiry (operation, id)
) /* clustered */;
CREATE INDEX inquiry_grant_by_account ON inquiry_grant (account);

CREATE TABLE contact_form (
    operation BIGINT PRIMARY KEY REFERENCES operation (id),
    switched_on BOOLEAN NOT NULL,
    telephone TEXT NOT NULL,
    email TEXT NOT NULL,
    reply_days BIGINT NOT NULL CHECK (reply_days BETWEEN 1 AND 60),
    daily BIGINT NOT NULL CHECK (daily BETWEEN 1 AND 1000),
    -- Marks the forms that are ours. Whoever knows it can send forms faster, and read nothing.
    secret BYTEA NOT NULL
) /* strict */;
--@postgres
ALTER TABLE inquiry ALTER COLUMN told SET STATISTICS 0;
ALTER TABLE inquiry_sealed ALTER COLUMN sealed SET STATISTICS 0, ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE inquiry_grant ALTER COLUMN wrapped SET STATISTICS 0;
--@end
