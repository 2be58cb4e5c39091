// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"

#include "ui/pages/case_panel.h"
#include "ui/pages/area_page.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/sync_page.h"

#include <QDialog>
#include <QLineEdit>

using namespace casegrip;
using namespace casegrip::test;

// The single keys of the real window.
class WindowKeysTest : public QObject
{
    Q_OBJECT
private slots:
    void gThenALetterGoes();
    void slashSearches();
    void questionMarkShowsTheKeys();
    void spacePeeks();
    void eCompletes();
    void typingIsTyping();

private:
    struct Force : ReviewedForce {
        Force() { sync(); }
    };
    static QLineEdit *search(ReviewWindow &window) { return window.window().findChild<QLineEdit *>(QStringLiteral("search")); }
};

void WindowKeysTest::gThenALetterGoes()
{
    Force force;
    ReviewWindow window(force, "ps200");
    const auto go = [&](int letter) {
        window.key(Qt::Key_G);
        window.key(letter);
    };
    go(Qt::Key_C);
    QVERIFY(window.window().areaPage().isVisible());
    go(Qt::Key_G);
    QVERIFY(window.window().guidancePage().isVisible());
    window.key(Qt::Key_Tab); // the search field takes letters
    go(Qt::Key_S);
    QVERIFY(window.window().syncPage().isVisible());
    go(Qt::Key_Q);
    QVERIFY(window.queue().isVisible());
    QVERIFY(window.queue().table().hasFocus());
}

void WindowKeysTest::slashSearches()
{
    Force force;
    ReviewWindow window(force, "ps200");
    window.key(Qt::Key_Slash);
    EVENTUALLY(search(window)->hasFocus());
    window.key(Qt::Key_Escape);
    QVERIFY(window.queue().table().hasFocus());
}

void WindowKeysTest::questionMarkShowsTheKeys()
{
    Force force;
    ReviewWindow window(force, "ps200");
    window.key(Qt::Key_Question); // Shift belongs to the layout, which an offscreen window has none of
    const auto sheet = [&]() -> QDialog * {
        for (QDialog *dialog : window.window().findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    };
    EVENTUALLY(sheet() != nullptr);
    sheet()->reject();
}

void WindowKeysTest::spacePeeks()
{
    Force force;
    ReviewWindow window(force, "ps200");
    EVENTUALLY(!window.queue().shownCase().empty());
    const auto *panel = window.window().findChild<ui::CasePanel *>();
    QVERIFY(panel->isVisible());
    window.key(Qt::Key_Space);
    QVERIFY(!panel->isVisible());
    window.key(Qt::Key_Space);
    QVERIFY(panel->isVisible());
}

// The way to complete a row: its form, which Ctrl+Enter signs and goes on from. No single key signs.
void WindowKeysTest::eCompletes()
{
    Force force;
    ReviewWindow window(force, "ps200");
    EVENTUALLY(window.hasRow(ReviewedForce::stalking));
    window.key(Qt::Key_Home);
    for (int i = 0; i < window.queue().model().rowCount() && !window.isOnRow(ReviewedForce::stalking); ++i)
        window.key(Qt::Key_J);
    QVERIFY(window.isOnRow(ReviewedForce::stalking));
    EVENTUALLY_IS(window.queue().shownCase(), std::string(ReviewedForce::stalking));
    window.key(Qt::Key_E);
    EVENTUALLY(window.page().isOpen());
    QCOMPARE(window.caseNo(), std::string(ReviewedForce::stalking));
    window.key(Qt::Key_E);
    QVERIFY(window.page().isOpen());
    auto opened = force.open("ps200", workspace::OpenOptions::Access::Read);
    QVERIFY(must(opened.reviewsOf(ReviewedForce::stalking)).here.reviews.empty());
}

void WindowKeysTest::typingIsTyping()
{
    Force force;
    ReviewWindow window(force, "ps200");
    window.key(Qt::Key_Slash);
    EVENTUALLY(search(window)->hasFocus());
    window.type(QStringLiteral("ge/?j gs"));
    QCOMPARE(search(window)->text(), QStringLiteral("ge/?j gs"));
    QVERIFY(window.queue().isVisible() && !window.page().isOpen());
}

QTEST_MAIN(WindowKeysTest)
#include "tst_window_keys.moc"
