// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;

class TestLog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void cleanup() { log::stop(); }
    void linesAreWrittenForTheOwnerAlone()
    {
        const QString path = file("log/casegrip.log");
        QVERIFY(log::start(path.toStdString()).has_value());
        log::info("begun", "cases=3");
        QVERIFY(contentOf(path).contains("[info] begun cases=3"));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }
    // The work goes on without it.
    void aFileThatCannotBeOpenedIsAnError()
    {
        const QString path = file("taken");
        QVERIFY(QDir().mkpath(path));
        const auto started = log::start(path.toStdString());
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().kind, ErrorKind::Io);
        log::info("begun");
        QVERIFY(log::caseTag("1").starts_with("case:"));
        QVERIFY(QDir(path).isEmpty());
    }
    // Not into the file of before, either.
    void afterAnErrorNothingIsWritten()
    {
        const QString before = file("before.log");
        QVERIFY(log::start(before.toStdString()).has_value());
        QVERIFY(QDir().mkpath(file("other")));
        QVERIFY(!log::start(file("other").toStdString()).has_value());
        log::info("unseen");
        QVERIFY(!contentOf(before).contains("unseen"));
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
