// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/kept_export.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <future>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

// Gives its first bytes once it is let go.
class HeldSource final : public ByteSource
{
public:
    HeldSource(std::string text, std::shared_future<void> gate) : m_text(std::move(text)), m_gate(std::move(gate)) {}
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        m_gate.wait();
        const auto count = std::min(size, m_text.size() - m_at);
        std::copy_n(m_text.data() + m_at, count, to);
        m_at += count;
        return count;
    }

private:
    std::string m_text;
    std::shared_future<void> m_gate;
    std::size_t m_at = 0;
};

// cases.csv and nothing else.
class HeldExport final : public ExportSource
{
public:
    explicit HeldExport(std::string text) : ExportSource({{"cases.csv", std::int64_t(text.size()), {}}}), m_text(std::move(text)) {}
    Result<std::unique_ptr<ByteSource>> read(std::string_view) const override
    {
        if (isMissing)
            return failure(ErrorKind::Io, "cases.csv cannot be read.");
        return std::unique_ptr<ByteSource>(std::make_unique<HeldSource>(m_text, m_gate));
    }
    bool seekable() const override { return false; }
    Result<std::string> readAt(std::string_view, std::int64_t, std::size_t) const override { return std::string(); }
    Done checkUnchanged() const override { return {}; }

    void letGo() { m_release.set_value(); }
    bool isMissing = false;

private:
    std::string m_text;
    std::promise<void> m_release;
    std::shared_future<void> m_gate{m_release.get_future()};
};

class Stopping final : public Progress
{
public:
    explicit Stopping(HeldExport &source) : m_source(source) {}
    bool advance(Step, std::int64_t, std::int64_t) override
    {
        if (!std::exchange(m_asked, true))
            m_source.letGo();
        return false;
    }

private:
    HeldExport &m_source;
    bool m_asked = false;
};

KeptExport kept(std::int64_t id, const char *name)
{
    KeptExport made;
    made.id = id;
    made.name = name;
    made.kind = "full";
    made.isBase = true;
    return made;
}

std::string textOf(const KeptExport &one)
{
    const auto source = openKept(one);
    const auto bytes = source ? (*source)->read("cases.csv") : failure(source.error());
    std::string text(1 << 20, '\0');
    const auto count = bytes ? (*bytes)->read(text.data(), text.size()) : failure(bytes.error());
    return count ? text.substr(0, *count) : std::string("unreadable");
}

} // namespace

// The copy of an export that is made while it is read in.
class TestKeptExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    NoProgress m_silent;

    std::string folder() const { return m_dir->path().toStdString(); }
    QStringList folders() const { return QDir(m_dir->filePath(QStringLiteral("exports"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }
    void keep(std::int64_t id, const char *name, const std::string &text)
    {
        HeldExport source(text);
        source.letGo();
        QVERIFY(KeptCopy(source, folder(), id).finish(kept(id, name), m_silent));
        QVERIFY(settleExports(folder(), id));
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void aFinishedCopyIsReadAgain()
    {
        keep(1, "monday", "case_no\n1\n");
        const auto all = readKeptExports(folder());
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].name, std::string("monday"));
        QCOMPARE(textOf(all[0]), std::string("case_no\n1\n"));
        QCOMPARE(folders(), QStringList{QStringLiteral("1")});
    }
    // A plan that nobody applies: the copy of the same number from before stays, and nothing is left of the new one.
    void whatIsNotFinishedGoes()
    {
        keep(1, "monday", "case_no\n1\n");
        {
            HeldExport source("case_no\n2\n");
            const KeptCopy dropped(source, folder(), 1);
            source.letGo();
        }
        QCOMPARE(folders(), QStringList{QStringLiteral("1")});
        const auto all = readKeptExports(folder());
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(textOf(all[0]), std::string("case_no\n1\n"));
        keep(1, "tuesday", "case_no\n2\n");
        QCOMPARE(textOf(readKeptExports(folder()).at(0)), std::string("case_no\n2\n"));
    }
    void waitingForItCanBeStopped()
    {
        HeldExport source("case_no\n" + std::string(3 << 20, '1'));
        {
            KeptCopy copy(source, folder(), 1);
            Stopping stop(source);
            const auto done = copy.finish(kept(1, "monday"), stop);
            QVERIFY(!done && done.error().kind == ErrorKind::Cancelled);
        }
        QVERIFY(folders().isEmpty());
    }
    void whatCannotBeReadIsSaid()
    {
        HeldExport source("case_no\n");
        source.isMissing = true;
        KeptCopy copy(source, folder(), 1);
        const auto done = copy.finish(kept(1, "monday"), m_silent);
        QVERIFY(!done && done.error().kind == ErrorKind::Io);
        QVERIFY(readKeptExports(folder()).empty());
    }
    // A stop of the whole program leaves half a copy.
    void settlingSweepsHalfACopy()
    {
        keep(1, "monday", "case_no\n1\n");
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("exports/2.copying-1")));
        QFile half(m_dir->filePath(QStringLiteral("exports/2.copying-1/cases.csv.zst")));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        half.close();
        QCOMPARE(readKeptExports(folder()).size(), std::size_t(1));
        QVERIFY(settleExports(folder(), 1));
        QCOMPARE(folders(), QStringList{QStringLiteral("1")});
        QCOMPARE(textOf(readKeptExports(folder()).at(0)), std::string("case_no\n1\n"));
    }
};

QTEST_GUILESS_MAIN(TestKeptExport)
#include "tst_kept_export.moc"
