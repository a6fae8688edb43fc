-- Today: whom an ombud stands in for is found from the ombud's side, and what is noted in haste is kept until it is worked on.

CREATE INDEX deputy_by_ombud ON deputy (operation, ombud, ends_on);

-- What somebody has noted of a deficiency. Only the writer's until it is written out; it holds no names.
CREATE TABLE deficiency_draft (
    operation BIGINT NOT NULL REFERENCES operation (id),
    account UUID NOT NULL REFERENCES account (id),
    id UUID NOT NULL,
    on_day DATE NOT NULL,
    party TEXT,
    description TEXT NOT NULL CHECK (description <> ''),
    PRIMARY KEY (operation, account, id)
) /* clustered */;
