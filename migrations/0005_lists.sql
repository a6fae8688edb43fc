-- Lists of persons leave out who has been erased, and so must the indexes that they are counted in: without the column each
-- of a thousand rows was looked up only to ask it.
DROP INDEX person_by_state;
CREATE INDEX person_by_state ON person (operation, municipality, state, code, erased);
DROP INDEX person_by_state_alone;
CREATE INDEX person_by_state_alone ON person (operation, state, code, erased);
