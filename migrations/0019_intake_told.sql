-- What somebody who was not taken on at an intake was told, and to whom he or she was passed: also where no inquiry came before.
ALTER TABLE intake ADD COLUMN told TEXT;
ALTER TABLE intake ADD COLUMN passed TEXT;
--@postgres
ALTER TABLE intake ALTER COLUMN told SET STATISTICS 0, ALTER COLUMN passed SET STATISTICS 0;
--@end
