// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/base/time_zone.h"

#include <QTest>

using namespace casegrip;

class TestInstant : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatExportsWrite()
    {
        const auto zone = TimeZone::load("Europe/London").value();
        const auto text = [&zone](const char *in) {
            const auto instant = parseInstant(in, zone);
            return QString::fromStdString(instant ? formatInstant(*instant) : "none");
        };
        QCOMPARE(text("2025-01-31T23:59:59Z"), QStringLiteral("2025-01-31T23:59:59Z"));
        QCOMPARE(text("2025-07-01 12:00"), QStringLiteral("2025-07-01T11:00:00Z"));
        QCOMPARE(text("2025-07-01T12:00:00+02:00"), QStringLiteral("2025-07-01T10:00:00Z"));
        QCOMPARE(text("2025-07-01T12:00:00.123-0530"), QStringLiteral("2025-07-01T17:30:00Z"));
        QCOMPARE(text("2025-07-01"), QStringLiteral("2025-06-30T23:00:00Z"));
        for (const char *bad : {"", "2025-02-29", "2025-13-01", "2025-01-01T24:00", "2025-01-01T10", "01/02/2025",
                                "2025-01-01T10:00+", "2025-01-01T10:00:00.Z", "1899-12-31"})
            QCOMPARE(text(bad), QStringLiteral("none"));
    }
    void repeatedAndSkippedHours()
    {
        const auto zone = TimeZone::load("Europe/London").value();
        // Autumn: 01:30 comes twice, the earlier is meant.
        QCOMPARE(formatInstant(*parseInstant("2026-10-25T01:30:00", zone)), std::string("2026-10-25T00:30:00Z"));
        // Spring: 01:30 does not exist; read with the offset in force before the change.
        QCOMPARE(formatInstant(*parseInstant("2026-03-29T01:30:00", zone)), std::string("2026-03-29T01:30:00Z"));
        QCOMPARE(formatInstant(*parseInstant("2026-03-29T02:00:00", zone)), std::string("2026-03-29T01:00:00Z"));
    }
    void repeatedKeysAreRefused()
    {
        QVERIFY(parseJsonObject("{\"a\":{\"b\":1,\"c\":[{\"x\":1}]},\"b\":\"\\\"}\"}", "t").has_value());
        const auto twice = parseJsonObject("{\"a\":{\"b\":[1,{\"x\":1,\"\\u0078\":2}]}}", "t");
        QVERIFY(!twice.has_value());
        QCOMPARE(twice.error().what, std::string("t has the key /a/b/1/x twice, again in line 1."));
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
