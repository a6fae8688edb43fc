-- What settled reports have told of years that have ended, so that no later report, made when rows have been corrected, tells
-- what an earlier one hid. Nothing in it is about any one person.
CREATE TABLE published (
    operation BIGINT NOT NULL REFERENCES operation (id),
    year BIGINT NOT NULL,
    -- A JSON array of codes (stats::disclosure::Figure::name).
    figure TEXT NOT NULL,
    -- The count, or why it was not shown.
    told TEXT NOT NULL,
    PRIMARY KEY (operation, year, figure)
) /* clustered */;
