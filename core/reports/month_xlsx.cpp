// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_files.h"

#include "core/base/csv_text.h"
#include "core/base/visible_text.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamWriter>
#include <algorithm>
#include <map>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace casegrip::reports
{
namespace
{

constexpr qsizetype longestCell = 32'000; // characters; a spreadsheet takes 32,767
constexpr int narrow = 12, wide = 30;     // characters

const QString mainSpace = QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
const QString linkSpace =
    QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QString packageSpace = QStringLiteral("http://schemas.openxmlformats.org/package/2006/");
const QString mediaType = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.");

const QString wholeFormat = QStringLiteral("9"), tenthsFormat = QStringLiteral("164"); // 0%, and our own
constexpr std::size_t mostRows = 1'000'000; // of a sheet, which holds 1,048,576

using Attributes = std::initializer_list<std::pair<const char *, QString>>;

// One part of the workbook, from its root element on.
class Part
{
public:
    Part(const char *root, const QString &space) : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument(QStringLiteral("1.0"), true);
        begin(root, {{"xmlns", space}});
    }
    void begin(const char *name, Attributes attributes = {})
    {
        m_xml.writeStartElement(QLatin1String(name));
        for (const auto &[key, value] : attributes)
            m_xml.writeAttribute(QLatin1String(key), value);
    }
    void text(const QString &text) { m_xml.writeCharacters(text); }
    void end() { m_xml.writeEndElement(); }
    void empty(const char *name, Attributes attributes = {})
    {
        begin(name, attributes);
        end();
    }
    QByteArray take()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

// A cell: text, or a number that can be counted on with.
struct BookCell {
    enum class Format { Plain, Percent, PercentTenths };

    std::string text;        // where it is no number
    std::string number = {}; // as XML has it: "0.572"; empty: text
    Format format = Format::Plain;
};

// A workbook that is being written. No cell is a formula: text that begins like one gets an apostrophe in
// front. It is written with the library that reads zips: the usual one for workbooks needs another library
// with functions of the same names, and a program that loads both calls the wrong ones.
class Workbook
{
public:
    Workbook(const QString &path, Instant madeAt)
        : m_madeAt(QDateTime::fromSecsSinceEpoch(toEpoch(madeAt), Qt::UTC)), m_zip(path)
    {
        m_isWritten = m_zip.open(QuaZip::mdCreate);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    void addSheet(const std::string &name) { m_sheets.push_back({QString::fromStdString(name), {}, 1}); }
    void add(const std::vector<std::string> &cells, bool isHead = false)
    {
        std::vector<BookCell> texts;
        for (const std::string &cell : cells)
            texts.push_back({cell});
        addCells(texts, isHead);
    }
    void addCells(const std::vector<BookCell> &cells, bool isHead = false)
    {
        Row row{{}, isHead};
        for (const BookCell &cell : cells)
            row.cells.push_back({cell.number.empty() ? numberOf(safe(cell.text)) : 0, QByteArray::fromStdString(cell.number), cell.format});
        m_sheets.back().rows.push_back(std::move(row));
    }
    void setWidths(std::size_t columns) { m_sheets.back().columns = int(columns); }
    void setTitle(const std::string &title) { m_title = safe(title); }
    // False: something was not written.
    bool close()
    {
        addFront();
        addBook();
        for (std::size_t i = 0; i < m_sheets.size(); ++i)
            put(QStringLiteral("xl/") + sheetFile(i), sheetOf(m_sheets[i]));
        addTexts();
        if (m_zip.isOpen()) {
            m_zip.close();
            m_isWritten = m_isWritten && m_zip.getZipError() == ZIP_OK;
        }
        return m_isWritten;
    }

private:
    struct Cell {
        std::size_t text = 0; // where it is
        QByteArray number;    // empty: the text
        BookCell::Format format = BookCell::Format::Plain;
    };
    struct Row {
        std::vector<Cell> cells;
        bool isHead = false;
    };
    struct Sheet {
        QString name;
        std::vector<Row> rows;
        int columns = 1;
    };

    // As it is shown, and such as XML can hold; _x0041_ would be read as a letter.
    static QString safe(const std::string &text)
    {
        static const QRegularExpression asLetter(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
        static const QRegularExpression notInXml(
            QStringLiteral("[\\x{00}-\\x{08}\\x{0B}\\x{0C}\\x{0E}-\\x{1F}\\x{FFFE}\\x{FFFF}]"));
        const QString cut =
            QString::fromUtf8(QString::fromStdString(visibleText(text)).left(longestCell).toUtf8());
        QString shown = looksLikeFormula(cut.toStdString()) ? QString(QLatin1Char('\'') + cut) : cut;
        return shown.replace(notInXml, QString(QChar(QChar::ReplacementCharacter)))
            .replace(asLetter, QStringLiteral("_x005F_"));
    }
    static QString sheetFile(std::size_t index)
    {
        return QStringLiteral("worksheets/sheet%1.xml").arg(index + 1);
    }
    // "A1"
    static QString placeOf(std::size_t column, std::size_t row)
    {
        QString letters;
        for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
            letters.prepend(QChar(u'A' + ushort((left - 1) % 26)));
        return letters + QString::number(row + 1);
    }

    std::size_t numberOf(const QString &text)
    {
        const auto [at, isNew] = m_numbers.try_emplace(text, m_texts.size());
        if (isNew)
            m_texts.push_back(text);
        return at->second;
    }

    void put(const QString &name, const QByteArray &bytes)
    {
        QuaZipNewInfo about(name);
        about.dateTime = m_madeAt;
        QuaZipFile part(&m_zip);
        m_isWritten =
            m_isWritten && part.open(QIODevice::WriteOnly, about) && part.write(bytes) == bytes.size();
        if (part.isOpen()) {
            part.close();
            m_isWritten = m_isWritten && part.getZipError() == ZIP_OK;
        }
    }

    void addFront()
    {
        Part types("Types", packageSpace + QStringLiteral("content-types"));
        types.empty(
            "Default",
            {{"Extension", QStringLiteral("rels")},
             {"ContentType", QStringLiteral("application/vnd.openxmlformats-package.relationships+xml")}});
        const auto type = [&](const QString &name, const QString &of) {
            types.empty("Override", {{"PartName", QLatin1Char('/') + name}, {"ContentType", of}});
        };
        type(QStringLiteral("docProps/core.xml"),
             QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"));
        type(QStringLiteral("xl/workbook.xml"), mediaType + QStringLiteral("sheet.main+xml"));
        type(QStringLiteral("xl/styles.xml"), mediaType + QStringLiteral("styles+xml"));
        type(QStringLiteral("xl/sharedStrings.xml"), mediaType + QStringLiteral("sharedStrings+xml"));
        for (std::size_t i = 0; i < m_sheets.size(); ++i)
            type(QStringLiteral("xl/") + sheetFile(i), mediaType + QStringLiteral("worksheet+xml"));
        put(QStringLiteral("[Content_Types].xml"), types.take());
        Part links("Relationships", packageSpace + QStringLiteral("relationships"));
        links.empty("Relationship", {{"Id", QStringLiteral("rId1")},
                                     {"Type", linkSpace + QStringLiteral("/officeDocument")},
                                     {"Target", QStringLiteral("xl/workbook.xml")}});
        links.empty("Relationship",
                    {{"Id", QStringLiteral("rId2")},
                     {"Type", packageSpace + QStringLiteral("relationships/metadata/core-properties")},
                     {"Target", QStringLiteral("docProps/core.xml")}});
        put(QStringLiteral("_rels/.rels"), links.take());
        put(QStringLiteral("docProps/core.xml"), about());
    }

    QByteArray about() const
    {
        Part part("coreProperties", packageSpace + QStringLiteral("metadata/core-properties"));
        part.begin("dc:title", {{"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")}});
        part.text(m_title);
        part.end();
        part.begin("dcterms:created",
                   {{"xmlns:dcterms", QStringLiteral("http://purl.org/dc/terms/")},
                    {"xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")},
                    {"xsi:type", QStringLiteral("dcterms:W3CDTF")}});
        part.text(m_madeAt.toString(Qt::ISODate));
        part.end();
        return part.take();
    }

    void addBook()
    {
        Part book("workbook", mainSpace);
        Part links("Relationships", packageSpace + QStringLiteral("relationships"));
        const auto link = [&](std::size_t id, const char *type, const QString &target) {
            links.empty("Relationship", {{"Id", QStringLiteral("rId%1").arg(id)},
                                         {"Type", linkSpace + QLatin1Char('/') + QLatin1String(type)},
                                         {"Target", target}});
        };
        book.begin("sheets");
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            book.empty("sheet", {{"name", m_sheets[i].name},
                                 {"sheetId", QString::number(i + 1)},
                                 {"xmlns:r", linkSpace},
                                 {"r:id", QStringLiteral("rId%1").arg(i + 1)}});
            link(i + 1, "worksheet", sheetFile(i));
        }
        book.end();
        link(m_sheets.size() + 1, "styles", QStringLiteral("styles.xml"));
        link(m_sheets.size() + 2, "sharedStrings", QStringLiteral("sharedStrings.xml"));
        put(QStringLiteral("xl/workbook.xml"), book.take());
        put(QStringLiteral("xl/_rels/workbook.xml.rels"), links.take());
        put(QStringLiteral("xl/styles.xml"), styles());
    }

    // Style 0 is plain and 1 is bold; 2 and 3 are percentages without and with a tenth.
    static QByteArray styles()
    {
        Part part("styleSheet", mainSpace);
        part.begin("numFmts", {{"count", QStringLiteral("1")}});
        part.empty("numFmt", {{"numFmtId", tenthsFormat}, {"formatCode", QStringLiteral("0.0%")}});
        part.end();
        const auto zero = QStringLiteral("0"), one = QStringLiteral("1"), two = QStringLiteral("2");
        part.begin("fonts", {{"count", two}});
        for (const bool isBold : {false, true}) {
            part.begin("font");
            if (isBold)
                part.empty("b");
            part.empty("sz", {{"val", QStringLiteral("11")}});
            part.empty("name", {{"val", QStringLiteral("Calibri")}});
            part.end();
        }
        part.end();
        part.begin("fills", {{"count", two}});
        for (const char *pattern : {"none", "gray125"}) {
            part.begin("fill");
            part.empty("patternFill", {{"patternType", QLatin1String(pattern)}});
            part.end();
        }
        part.end();
        part.begin("borders", {{"count", one}});
        part.empty("border");
        part.end();
        part.begin("cellStyleXfs", {{"count", one}});
        part.empty("xf", {{"numFmtId", zero}, {"fontId", zero}, {"fillId", zero}, {"borderId", zero}});
        part.end();
        part.begin("cellXfs", {{"count", QStringLiteral("4")}});
        for (const auto &[font, format] : {std::pair(zero, zero), std::pair(one, zero), std::pair(zero, wholeFormat), std::pair(zero, tenthsFormat)})
            part.empty("xf", {{"numFmtId", format},
                              {"fontId", font},
                              {"fillId", zero},
                              {"borderId", zero},
                              {"xfId", zero},
                              {"applyFont", one},
                              {"applyNumberFormat", one}});
        part.end();
        return part.take();
    }

    static int styleOf(BookCell::Format format) { return format == BookCell::Format::Plain ? 0 : format == BookCell::Format::Percent ? 2 : 3; }

    static QByteArray sheetOf(const Sheet &sheet)
    {
        Part part("worksheet", mainSpace);
        part.begin("cols");
        for (int column = 1; column <= sheet.columns; ++column) {
            const QString number = QString::number(column);
            part.empty("col", {{"min", number},
                               {"max", number},
                               {"width", QString::number(column == 1 ? wide : narrow)},
                               {"customWidth", QStringLiteral("1")}});
        }
        part.end();
        part.begin("sheetData");
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const auto &[cells, isHead] = sheet.rows[row];
            part.begin("row", {{"r", QString::number(row + 1)}});
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const bool isText = cells[i].number.isEmpty();
                part.begin("c", {{"r", placeOf(i, row)},
                                 {"s", QString::number(isHead ? 1 : styleOf(cells[i].format))},
                                 {"t", isText ? QStringLiteral("s") : QStringLiteral("n")}});
                part.begin("v");
                part.text(isText ? QString::number(cells[i].text) : QString::fromLatin1(cells[i].number));
                part.end();
                part.end();
            }
            part.end();
        }
        part.end();
        return part.take();
    }

    void addTexts()
    {
        Part part("sst", mainSpace);
        for (const QString &text : m_texts) {
            part.begin("si");
            part.begin("t", {{"xml:space", QStringLiteral("preserve")}});
            part.text(text);
            part.end();
            part.end();
        }
        put(QStringLiteral("xl/sharedStrings.xml"), part.take());
    }

    QDateTime m_madeAt;
    QuaZip m_zip;
    QString m_title;
    std::vector<Sheet> m_sheets;
    std::vector<QString> m_texts;             // each once, in the order of their first use
    std::map<QString, std::size_t> m_numbers; // where each is
    bool m_isWritten = false;
};

void addCover(Workbook &book, const MonthPack &pack)
{
    book.addSheet("cover");
    book.add({"Monthly pack, " + monthName(pack.month)}, true);
    for (const auto &[name, text] : coverLines(pack))
        book.add({name, text});
    book.setWidths(2);
}

void addRestatement(Workbook &book, const Restatement &restated)
{
    book.addSheet("restated");
    book.add({"Figure", "Row", "Column", "Then", "Now"}, true);
    for (const PackChange &change : restated.changes)
        book.add({change.title, change.row, change.column, change.then, change.now});
    for (const std::string &why : restated.why)
        book.add({"Why", why});
    book.setWidths(5);
}

bool isNumber(const std::string &text)
{
    static const QRegularExpression number(QStringLiteral("^-?[0-9]{1,15}([.][0-9]{1,6})?$"));
    return number.match(QString::fromStdString(text)).hasMatch();
}

// What people read in words stays text: "no data", and a percentage of few, which nobody should count on with.
BookCell cellOf(const PackFigure &figure, const PackRow &row, std::size_t column)
{
    const std::string &cell = row[column], text = shown(figure, row, column);
    const auto kind = figure.columns[column].kind;
    if (kind == PackColumn::Kind::Number && isNumber(cell))
        return {text, cell};
    if (kind != PackColumn::Kind::Percent || !isNumber(cell) || text != cell + " %")
        return {text};
    const double share = QString::fromStdString(cell).toDouble() / 100;
    return {text, QByteArray::number(share, 'f', 4).toStdString(),
            cell.find('.') == std::string::npos ? BookCell::Format::Percent : BookCell::Format::PercentTenths};
}

// The rows behind figures: case numbers and days are text, as they are written.
void addRows(Workbook &book, const MonthPack &pack, const PackRows &rows)
{
    book.addSheet("rows-" + rows.id);
    book.add({rows.title}, true);
    const std::string notShown = rows.notShown > 0 ? "And " + std::to_string(rows.notShown) + " not shown." : std::string();
    book.add({rowsText(pack, rows), notShown});
    book.add(rows.columns, true);
    for (std::size_t row = 0; row < std::min(rows.rows.size(), mostRows); ++row)
        book.add(rows.rows[row]);
    if (rows.rows.size() > mostRows)
        book.add({"A sheet holds no more. The CSV file has all of them."});
    book.setWidths(rows.columns.size());
}

void addFigure(Workbook &book, const MonthPack &pack, const PackFigure &figure)
{
    book.addSheet(figure.id);
    book.add({figure.title}, true);
    if (!figure.sentence.empty())
        book.add({figure.sentence});
    std::vector<std::string> head;
    for (const PackColumn &column : figure.columns)
        head.push_back(column.name);
    book.add(head, true);
    for (const PackRow &row : figure.rows) {
        std::vector<BookCell> cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            cells.push_back(cellOf(figure, row, i));
        book.addCells(cells);
    }
    book.add({});
    for (const std::string &id : figure.definitions)
        book.add({definitionText(id)});
    book.add({behindText(pack, figure)});
    book.setWidths(figure.columns.size());
}

} // namespace

Done writeMonthXlsx(const MonthPack &pack, const std::string &path)
{
    const QString part = QString::fromStdString(path) + QStringLiteral(".part");
    bool isWritten = false;
    {
        Workbook book(part, pack.cover.asOf);
        book.setTitle("Monthly pack, " + monthName(pack.month));
        addCover(book, pack);
        if (pack.restated.isOne())
            addRestatement(book, pack.restated);
        for (const PackFigure &figure : pack.figures)
            addFigure(book, pack, figure);
        for (const PackRows &rows : pack.rows)
            addRows(book, pack, rows);
        isWritten = book.close();
    }
    if (isWritten && QFile::rename(part, QString::fromStdString(path)))
        return {};
    QFile::remove(part);
    return failure(ErrorKind::Io, "The workbook was not written.",
                   "Choose another folder, or free space on the disk.");
}

} // namespace casegrip::reports
