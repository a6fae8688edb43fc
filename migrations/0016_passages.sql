-- What an operation says in its own words in any of its reports, one way of keeping it for all of them. It was kept for the annual
-- report alone before.

-- What stands in a part of a report, in one language; empty where it was taken away on purpose.
CREATE TABLE passage (
    operation BIGINT NOT NULL REFERENCES operation (id),
    -- The report, by the name that `ombud report` knows it by.
    report TEXT NOT NULL,
    part TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
    -- The year, or for reports of a quarter the year's four quarters counted on: greater is later.
    period BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (operation, report, part, language, period)
) /* clustered */;

INSERT INTO passage (operation, report, part, language, period, content)
SELECT operation, 'annual-report', chapter, language, year, content FROM annual_text;

DROP TABLE annual_text;
