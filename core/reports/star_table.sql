CREATE TABLE {table} (
    {columns}
) STRICT
