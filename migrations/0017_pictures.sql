-- The pictures that an operation puts into its reports, each made anew by the program when it arrived. Whom they show is for the
-- operation to answer for; nothing else in the register refers to them.

-- The file of a picture, once however often it is shown.
CREATE TABLE picture_file (
    operation BIGINT NOT NULL REFERENCES operation (id),
    -- Of the bytes, in hexadecimal.
    sha256 TEXT NOT NULL,
    -- The ending of its name.
    format TEXT NOT NULL CHECK (format IN ('jpg', 'png')),
    -- In dots.
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    -- Whether a settled version shows it: such a file stays also when no part of a report has it any more.
    settled BOOLEAN NOT NULL,
    PRIMARY KEY (operation, sha256)
) /* clustered */;
--@postgres
ALTER TABLE picture_file ALTER COLUMN bytes SET STATISTICS 0;
--@end

-- That the pictures of a part of a report were chosen for a period, if only to have none. They hold until the next that has chosen.
CREATE TABLE picture_choice (
    operation BIGINT NOT NULL REFERENCES operation (id),
    -- The report, by the name that `ombud report` knows it by.
    report TEXT NOT NULL,
    part TEXT NOT NULL,
    -- As a passage has it: greater is later.
    period BIGINT NOT NULL,
    PRIMARY KEY (operation, report, part, period)
) /* clustered */;

-- A picture of a part in a period, with its words in Swedish and, where there are any, in English.
CREATE TABLE picture (
    operation BIGINT NOT NULL,
    report TEXT NOT NULL,
    part TEXT NOT NULL,
    period BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    -- Among the pictures of the part, from 0.
    place BIGINT NOT NULL,
    alt TEXT NOT NULL,
    alt_en TEXT,
    caption TEXT,
    caption_en TEXT,
    PRIMARY KEY (operation, report, part, period, sha256),
    FOREIGN KEY (operation, report, part, period) REFERENCES picture_choice (operation, report, part, period),
    FOREIGN KEY (operation, sha256) REFERENCES picture_file (operation, sha256)
) /* clustered */;
-- For whether a file is shown anywhere.
CREATE INDEX picture_by_file ON picture (operation, sha256);
