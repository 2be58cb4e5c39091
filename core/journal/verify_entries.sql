SELECT e.position, e.chain, e.id, e.station, e.seq, e.hlc, e.type, e.type_v, e.case_no, e.author, e.envelope, e.sig,
       p.position, p.body,
       p.erased_by IS NOT NULL AND EXISTS (SELECT 1 FROM entry x WHERE x.id = p.erased_by AND x.type = 'erased')
FROM entry e LEFT JOIN payload p USING (position)
ORDER BY e.chain, e.station, e.seq
