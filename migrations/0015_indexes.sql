-- Lists ask of every row that they count who supports whom, so the indexes that they are counted in hold it, as they hold
-- whether somebody is erased (0005).
DROP INDEX person_by_supporter;
CREATE INDEX person_by_supporter ON person (operation, supporter, state, code, erased);
DROP INDEX person_by_state;
CREATE INDEX person_by_state ON person (operation, municipality, state, code, erased, supporter);
DROP INDEX person_by_state_alone;
CREATE INDEX person_by_state_alone ON person (operation, state, code, erased, supporter);
-- Who waits without anybody having said when to contact them is asked at every look at the first page: of every intake of
-- those in the queue, and of every visitor's.
DROP INDEX intake_by_person;
CREATE INDEX intake_by_person ON intake (operation, person, on_day, outcome, withdrawn_on);
CREATE INDEX recontact_open ON recontact (operation, intake) WHERE done_on IS NULL;
