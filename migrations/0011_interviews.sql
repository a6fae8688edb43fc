-- What came of asking somebody how it went, long after the support ended: the latest time that somebody tried.
CREATE TABLE interview (
    operation BIGINT NOT NULL,
    support UUID NOT NULL,
    person UUID NOT NULL,
    on_day DATE NOT NULL,
    asked TEXT NOT NULL CHECK (asked IN ('held', 'declined', 'unreached')),
    PRIMARY KEY (operation, support),
    FOREIGN KEY (operation, support) REFERENCES support (operation, id),
    FOREIGN KEY (operation, person) REFERENCES person (operation, id)
) /* clustered */;
CREATE INDEX interview_by_person ON interview (operation, person, on_day);
