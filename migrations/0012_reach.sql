-- Who supports a person or did so last, kept beside the state by whoever stores a period of support: what an ombud may see is
-- asked of every row of every list, and finding the latest period each time made a list as slow as the register is long.
ALTER TABLE person ADD COLUMN supporter UUID;
UPDATE person SET supporter = (SELECT s.ombud FROM support s WHERE s.operation = person.operation AND s.person = person.id
                               ORDER BY s.starts_on DESC LIMIT 1);
CREATE INDEX person_by_supporter ON person (operation, supporter, state, code, erased);
-- Lists ask it of every row that they count, so the indexes that they are counted in hold it, as they hold whether somebody is
-- erased (0005).
DROP INDEX person_by_state;
CREATE INDEX person_by_state ON person (operation, municipality, state, code, erased, supporter);
DROP INDEX person_by_state_alone;
CREATE INDEX person_by_state_alone ON person (operation, state, code, erased, supporter);
