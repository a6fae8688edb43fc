-- What SQLite should believe about the tables before it has seen any rows.
--
-- Every key starts with the operation, and most databases hold one. Without statistics SQLite takes the operation for
-- selective and prefers the clustered key: it then reads every row of the operation to find those of one person.
-- PostgreSQL keeps its own statistics.
--@sqlite
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
SELECT tbl, idx, '1000000 ' || group_concat(alike, ' ')
FROM (SELECT t.name AS tbl, CASE i.origin WHEN 'pk' THEN t.name ELSE i.name END AS idx,
             CASE WHEN c.name = 'operation' THEN 1000000
                  WHEN i."unique" = 1 AND c.seqno = (SELECT max(seqno) FROM pragma_index_info(i.name)) THEN 1
                  ELSE 100 / (1 + c.seqno) END AS alike
      FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
      WHERE t.type = 'table'
      ORDER BY tbl, idx, c.seqno)
GROUP BY tbl, idx;
ANALYZE sqlite_schema;
--@end
