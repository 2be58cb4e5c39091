// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"
#include "core/reports/star_schema.h"
#include "core/storage/sql_file.h"

// What is made of the schema: SQL, the dictionary, the page of the documents.
namespace casegrip::reports
{
namespace
{

std::string filled(std::string text, std::string_view place, const std::string &with)
{
    const auto at = text.find(place);
    return at == std::string::npos ? text : text.replace(at, place.size(), with);
}

std::string_view sqlType(StarType type)
{
    return type == StarType::Number || type == StarType::Bool ? "INTEGER" : "TEXT";
}

std::string_view yesOrNo(bool value)
{
    return value ? "yes" : "no";
}

constexpr std::string_view introduction = R"(# Star export

`casegrip export DIR` writes what Casegrip knows as a star of tables for Power BI and other tools: facts with numbers to add up,
and dimensions to group them by. Without an option each table is a csv file (UTF-8, commas, LF, a head row); with `--sqlite` all of
them are tables of one file, `casegrip-star.sqlite`. Beside them lie `dictionary.csv`, which is this page as a table, and
`manifest.json`: as of when, from which export of the records system, with which set of positive outcomes, and how many rows each
table has.

This page is made from the program itself and checked by a test.

## How to use it

- Join each `..._key` and each date to its dimension as the column "refers to" says. `due_on`, `completed_on` and the other days are
  roles of `dim_date`; figures of a period ask for the day that the tables below name.
- **completed %** = sum of `completed` / sum of `due`; **on time %** = sum of `on_time` / sum of `completed`; **on time of due %** =
  sum of `on_time` / sum of `due`. A denominator of 0 is no data.
- The sums are those of `casegrip compliance` and `casegrip snapshot` as of the same instant, once the rows of
  `fact_counted_only` are added; it counts by month, so whole months agree to the last one. A median of `days_to_file` is that of
  the cases with rows.
- Keys of units, stages and offences hold within one export. Case numbers, references of reviews and `officer_key` hold from one to
  the next.

## What is left out

- **Names and free text.** No name, collar number, login or summary, no text of a review, direction or note is in it. A decision is
  there when it is a code. Names of units and titles of classes are words of the records system; a title is there when at least 5
  cases bear it.
- **Officers** are pseudonyms: a hash under a key that lies in the data folder (`pseudonym.key`) and in no backup. Whoever has the
  export alone cannot turn them back by trying all officer numbers. It is personal data all the same: a rank and a team may tell who
  somebody is. Figures of persons are for the person and their line management.
- **Restricted cases** have no row, whoever exports; figures count them, so `fact_counted_only` does, by month, unit and stage, without case
  number, officer, day and offence. Of so few that may still say something: keep that table as closely as the others.
- On a computer with a policy, only cases that the person sees have rows, and only what figures count for that person is there; what
  they count of cases that the person does not see is in `fact_counted_only` too.

The access log says who exported, before the first file is written. The folder is written aside and put in place in one step: it
holds a whole export or the one before. A folder with anything else in it is refused.

Texts that a spreadsheet could take for a formula begin with `'` in csv, and are as they are in SQLite. Instants are UTC,
`2025-01-31T23:59:59Z`; days are local. Where there is nothing, csv is empty and SQLite NULL.
)";

void addTable(std::string &page, const StarTableSchema &schema)
{
    page.append("\n## ").append(schema.name).append("\n\nOne row is ").append(schema.row).append(".");
    if (schema.hasKey)
        page.append(" `").append(schema.columns.front().name).append("` is its key.");
    page +=
        "\n\n| column | type | may be empty | refers to | meaning | source |\n|---|---|---|---|---|---|\n";
    for (const StarColumn &column : schema.columns) {
        page.append("| `").append(column.name).append("` | ").append(toWord(column.type)).append(" | ");
        page.append(column.mayBeEmpty ? "yes" : "").append(" | ");
        page.append(column.refersTo.empty() ? "" : "`" + std::string(column.refersTo) + "`").append(" | ");
        page.append(column.meaning).append(" | ").append(column.source).append(" |\n");
    }
}

} // namespace

std::string starTableSql(const StarTableSchema &schema)
{
    std::string columns;
    for (const StarColumn &column : schema.columns) {
        columns.append(columns.empty() ? "" : ",\n    ")
            .append(column.name)
            .append(" ")
            .append(sqlType(column.type));
        columns += column.mayBeEmpty ? "" : " NOT NULL";
        columns += schema.hasKey && &column == &schema.columns.front() ? " PRIMARY KEY" : "";
    }
    return filled(filled(storage::sqlFile("reports/star_table"), "{table}", std::string(schema.name)),
                  "{columns}", columns);
}

std::string starRowSql(const StarTableSchema &schema)
{
    std::string values;
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        values += i == 0 ? "?" : ", ?";
    return filled(filled(storage::sqlFile("reports/star_row"), "{table}", std::string(schema.name)),
                  "{values}", values);
}

std::string starDictionary()
{
    std::string csv;
    CsvRow line(csv);
    for (const char *head :
         {"table", "column", "type", "key", "may_be_empty", "refers_to", "meaning", "source"})
        line.made(head);
    line.end();
    for (const StarTableSchema &schema : starSchema()) {
        for (const StarColumn &column : schema.columns) {
            const bool isKey = schema.hasKey && &column == &schema.columns.front();
            line.text(schema.name)
                .text(column.name)
                .text(toWord(column.type))
                .text(yesOrNo(isKey))
                .text(yesOrNo(column.mayBeEmpty));
            line.text(column.refersTo).text(column.meaning).text(column.source).end();
        }
    }
    return csv;
}

std::string starMarkdown()
{
    std::string page(introduction);
    for (const StarTableSchema &schema : starSchema())
        addTable(page, schema);
    return page;
}

} // namespace casegrip::reports
