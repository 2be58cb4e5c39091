// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/run_reader.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <random>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

// A disk that gives up half-way.
class FailingSource final : public ByteSource
{
public:
    FailingSource(const std::string &text, std::size_t after) : m_text(text.substr(0, after)) {}
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        const auto count = std::min(size, m_text.size() - m_at);
        if (count == 0)
            return failure(ErrorKind::Io, "The file cannot be read.");
        std::copy_n(m_text.data() + m_at, count, to);
        m_at += count;
        return count;
    }

private:
    std::string m_text;
    std::size_t m_at = 0;
};

// An export in memory that counts what is read of it by place, or is only read from its start, as a zip is.
class CountedExport final : public ExportSource
{
public:
    CountedExport(std::map<std::string, std::string> texts, bool isSeekable)
        : ExportSource(filesOf(texts)), m_texts(std::move(texts)), m_isSeekable(isSeekable)
    {
    }

    Result<std::unique_ptr<ByteSource>> read(std::string_view name) const override
    {
        ++m_opened;
        const std::string &text = m_texts.at(std::string(name));
        if (failsAfter)
            return std::unique_ptr<ByteSource>(std::make_unique<FailingSource>(text, *failsAfter));
        return std::unique_ptr<ByteSource>(std::make_unique<MemorySource>(text));
    }
    bool seekable() const override { return m_isSeekable; }
    Result<std::string> readAt(std::string_view name, std::int64_t offset, std::size_t size) const override
    {
        m_bytesRead += size;
        return m_texts.at(std::string(name)).substr(std::size_t(offset), size);
    }
    Done checkUnchanged() const override { return {}; }
    std::size_t bytesRead() const { return m_bytesRead; }
    int opened() const { return m_opened; } // how often a file was begun from its start

    std::optional<std::size_t> failsAfter; // bytes, from now on

private:
    static std::vector<ExportFile> filesOf(const std::map<std::string, std::string> &texts)
    {
        std::vector<ExportFile> files;
        for (const auto &[name, text] : texts)
            files.push_back({name, std::int64_t(text.size()), {}});
        return files;
    }
    std::map<std::string, std::string> m_texts;
    bool m_isSeekable;
    mutable std::size_t m_bytesRead = 0;
    mutable int m_opened = 0;
};

constexpr int caseCount = 12'000; // more of them than one part of a streamed file holds, in whatever order
constexpr int reviewsOfACase = 3;

std::string caseNo(int number)
{
    return std::to_string(99'26'0000000LL + number);
}

// Reviews of 1,000 bytes, in the order of `order`.
std::map<std::string, std::string> exportWith(const std::vector<int> &order)
{
    std::string casesText = "case_no,recorded_at,team,status\n";
    for (int i = 0; i < caseCount; ++i)
        casesText += caseNo(i) + ",2026-01-01T10:00:00Z,T1,open\n";
    std::string reviews = "review_ref,case_no,kind,completed_at,text\n";
    for (const int i : order)
        reviews += "R" + std::to_string(i) + "," + caseNo(i / reviewsOfACase) + ",inspector,2026-01-02T10:00:00Z," + std::string(940, 'x') + "\n";
    return {{"cases.csv", casesText}, {"reviews.csv", reviews}};
}

std::vector<int> inCaseOrder()
{
    std::vector<int> order(caseCount * reviewsOfACase);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

} // namespace

class TestRunReader : public QObject
{
    Q_OBJECT
private slots:
    void readsEachFileAboutOnce_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::addColumn<bool>("isSeekable");
        const auto add = [](const char *name, const std::vector<int> &order) {
            QTest::addRow("%s", name) << QList<int>(order.begin(), order.end()) << true;
            QTest::addRow("%s, streamed", name) << QList<int>(order.begin(), order.end()) << false;
        };
        auto order = inCaseOrder();
        add("in the order of the cases", order);
        std::reverse(order.begin(), order.end());
        add("backwards", order);
        std::stable_sort(order.begin(), order.end(), [](int a, int b) { return a % reviewsOfACase < b % reviewsOfACase; });
        add("by round of reviews", order);
        std::shuffle(order.begin(), order.end(), std::mt19937(26));
        add("in no order, as by date", order);
    }
    void readsEachFileAboutOnce()
    {
        QFETCH(QList<int>, order);
        QFETCH(bool, isSeekable);
        const auto texts = exportWith({order.begin(), order.end()});
        const CountedExport source(texts, isSeekable);
        NoProgress silent;
        const auto scan = scanExport(source, silent);
        QVERIFY(scan.has_value());
        const int openedBefore = source.opened();
        RunReader reader(source, *scan, CaseFile::Reviews, [](std::uint32_t) { return true; });
        std::vector<int> positions(order.size());
        for (int i = 0; i < order.size(); ++i)
            positions[std::size_t(order[i])] = i;
        for (std::uint32_t number = 0; number < caseCount; ++number) {
            std::vector<int> expected(reviewsOfACase);
            std::iota(expected.begin(), expected.end(), int(number) * reviewsOfACase);
            std::sort(expected.begin(), expected.end(), [&](int a, int b) { return positions[std::size_t(a)] < positions[std::size_t(b)]; });
            std::vector<int> found;
            QVERIFY(reader.rowsOf(number, [&](const FoundRow &row) { found.push_back(std::stoi(std::string(row.fields[0].substr(1)))); }));
            QVERIFY(found == expected);
        }
        const std::size_t size = texts.at("reviews.csv").size();
        QVERIFY2(source.bytesRead() < 2 * size, std::to_string(source.bytesRead()).c_str());
        const int begun = source.opened() - openedBefore;
        QVERIFY2(begun <= (isSeekable ? 0 : int(size / (32 << 20)) + 2), std::to_string(begun).c_str());
    }
    // What was not read is no rows: neither then nor when it is asked for again.
    void aReadErrorIsNoRows()
    {
        CountedExport source(exportWith(inCaseOrder()), false);
        NoProgress silent;
        const auto scan = scanExport(source, silent);
        QVERIFY(scan.has_value());
        source.failsAfter = 1 << 20;
        RunReader reader(source, *scan, CaseFile::Reviews, [](std::uint32_t) { return true; });
        int rows = 0;
        for (std::uint32_t number = 0; number < 3; ++number) {
            const auto read = reader.rowsOf(number, [&](const FoundRow &) { ++rows; });
            QVERIFY(!read && read.error().kind == ErrorKind::Io);
        }
        QCOMPARE(rows, 0);
    }
};

QTEST_GUILESS_MAIN(TestRunReader)
#include "tst_run_reader.moc"
