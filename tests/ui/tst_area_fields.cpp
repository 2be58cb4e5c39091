// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/support/published_table.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/hands.h"
#include "tests/ui/read_folder.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QPushButton>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// A page with its desk, in a folder that can be written to.
struct Page {
    explicit Page(ReadFolder &folder)
        : page(fixture.desk, folder.reader(), folder.writer(), fixture.actions, nullptr)
    {
        fixture.desk.briefing.actor = {"cs1", "1", "Kim Reed", "superintendent", "", "", ""};
        fixture.desk.briefing.units = {
            {"ALD-ICR1", "Aldermarsh Response 1", "Aldermarsh", "99", "response", {}, {}},
            {"BRA-ICR1", "Brackenfold Response 1", "Brackenfold", "99", "response", {}, {}}};
        page.resize(1200, 640);
        page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
        page.bar().setPeriod({publishedFrom, publishedTo});
        page.show();
    }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    // The dialog that the button opens.
    QDialog *open(const char *button, const char *dialog)
    {
        part<QPushButton>(button)->click();
        [&] { EVENTUALLY(part<QDialog>(dialog) != nullptr); }();
        return part<QDialog>(dialog);
    }
    DeskFixture fixture;
    ui::AreaPage page;
};

template <typename Widget>
Widget *in(QDialog *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QString::fromLatin1(name));
}

} // namespace

// The fields of the area page and of its dialogs, under keys and a wheel.
class AreaFieldsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tabFollowsWhatIsRead();
    void aWheelChoosesNothing();

private:
    void settle(Page &page) { EVENTUALLY(page.page.isShown()); }

    ReadFolder m_folder;
};

void AreaFieldsTest::initTestCase()
{
    const std::string exported = m_folder.filePath(QStringLiteral("export")).toStdString();
    QVERIFY(writePublishedTable(exported).has_value());
    auto opened = m_folder.openToWrite();
    QVERIFY(opened.has_value());
    NoProgress silent;
    QVERIFY(opened->planSync(exported, silent).has_value());
    QVERIFY(opened->applySync(false, silent).has_value());
}

void AreaFieldsTest::tabFollowsWhatIsRead()
{
    Page page(m_folder);
    settle(page);
    QCOMPARE(
        outOfOrder(page.page,
                   {QStringLiteral("areaBack"), QStringLiteral("areaAnnotate"), QStringLiteral("areaTargets"),
                    QStringLiteral("areaCharts"), QStringLiteral("areaTable"), QStringLiteral("areaPack"),
                    QStringLiteral("areaPlace"), QStringLiteral("areaMeasure"), QStringLiteral("tileDue"),
                    QStringLiteral("trendKind"), QStringLiteral("trendShowDefinition"),
                    QStringLiteral("trendAsTable"), QStringLiteral("trendSave")}),
        QString());
    page.page.bar().setPlace({"Aldermarsh", "ALD-ICR1", {}}); // the way there is made anew
    QCOMPARE(outOfOrder(page.page, {QStringLiteral("areaBack"), QStringLiteral("trail0"),
                                    QStringLiteral("trail1"), QStringLiteral("areaAnnotate")}),
             QString());
    QDialog *dialog = page.open("areaAnnotate", "annotationDialog");
    QCOMPARE(outOfOrder(*in<QWidget>(dialog, "annotationText"),
                        {QStringLiteral("annotationText"), QStringLiteral("annotationDay"),
                         QStringLiteral("annotationWhere"), QStringLiteral("annotationRebases"),
                         QStringLiteral("annotationReason"), QStringLiteral("annotationsTable"),
                         QStringLiteral("annotationsWithdraw"), QStringLiteral("annotationYes")}),
             QString());
    dialog->reject();
    dialog = page.open("areaTargets", "targetDialog");
    QCOMPARE(outOfOrder(*in<QWidget>(dialog, "targetRate"),
                        {QStringLiteral("targetRate"), QStringLiteral("targetFrom"),
                         QStringLiteral("targetPercent"), QStringLiteral("targetNone"),
                         QStringLiteral("targetsTable"), QStringLiteral("targetsWithdraw"),
                         QStringLiteral("targetYes")}),
             QString());
    dialog->reject();
}

void AreaFieldsTest::aWheelChoosesNothing()
{
    Page page(m_folder);
    settle(page);
    for (const char *name :
         {"areaPlace", "areaPeriod", "areaRank", "areaStage", "areaMeasure", "trendKind", "funnelKind"}) {
        auto *box = page.part<QComboBox>(name);
        const int before = box->currentIndex();
        QVERIFY2(isWheelPassedOn(*box), name);
        QVERIFY2(box->currentIndex() == before, name);
    }
    for (const char *name : {"areaFrom", "areaTo"}) {
        auto *day = page.part<QDateEdit>(name);
        const QDate before = day->date();
        QVERIFY2(isWheelPassedOn(*day), name);
        QVERIFY2(day->date() == before, name);
    }
}

QTEST_MAIN(AreaFieldsTest)
#include "tst_area_fields.moc"
