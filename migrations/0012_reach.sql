-- Who supports a person or did so last, kept beside the state by whoever stores a period of support: what an ombud may see is
-- asked of every row of every list, and finding the latest period each time made a list as slow as the register is long.
ALTER TABLE person ADD COLUMN supporter UUID;
UPDATE person SET supporter = (SELECT s.ombud FROM support s WHERE s.operation = person.operation AND s.person = person.id
                               ORDER BY s.starts_on DESC LIMIT 1);
CREATE INDEX person_by_supporter ON person (operation, supporter, code, state, erased);
