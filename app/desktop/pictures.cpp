// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pictures.h"

#include "ui/main_window.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/protection_page.h"
#include "ui/pages/queue_page.h"
#include "ui/review/review_page.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSplitter>

namespace casegrip::desktop
{
namespace
{

constexpr int lookMs = 50, looksAtMost = 1200; // a minute for each picture
using ui::MainWindow;

} // namespace

Pictures::Pictures(MainWindow &window, QString folder, QObject *parent)
    : QObject(parent), m_window(window), m_folder(std::move(folder))
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &Pictures::look);
    addTheme("light", 1);
    addTheme("dark", 2);
}

void Pictures::addTheme(const char *theme, int choice)
{
    const auto name = [theme](const char *page) {
        return QStringLiteral("%1-%2.png").arg(QString::fromLatin1(page), QString::fromLatin1(theme));
    };
    auto *splitter = m_window.queuePage().findChild<QSplitter *>();
    const auto ready = [this] { return caseIsShown(); };
    const auto always = [] { return true; };
    m_pictures.push_back({name("queue"),
                          [this, choice, splitter] {
                              m_window.setTheme(choice);
                              m_window.showPage(MainWindow::Queue);
                              splitter->setSizes({900, 320});
                          },
                          ready});
    m_pictures.push_back({name("case-panel"), [splitter] { splitter->setSizes({700, 520}); }, ready});
    m_pictures.push_back({name("review"),
                          [this] { m_window.findChild<QAction *>(QStringLiteral("start-review"))->trigger(); },
                          [this] { return m_window.reviewPage().isShown() || !m_window.reviewPage().isVisible(); }});
    m_pictures.push_back({name("compliance"), [this] { m_window.showPage(MainWindow::Compliance); },
                          [this] { return !m_window.compliancePage().isCounting(); }});
    m_pictures.push_back({name("guidance"), [this] { m_window.openGuidance(QStringLiteral("ESR-02")); },
                          [this] { return m_window.guidancePage().isReady(); }});
    m_pictures.push_back({name("sync"), [this] { m_window.showPage(MainWindow::Sync); }, always});
    m_pictures.push_back({name("data-protection"), [this] { m_window.showPage(MainWindow::DataProtection); },
                          [this] { return !m_window.protectionPage().isLooking(); }});
    m_pictures.push_back({name("first-start"), [this] { m_window.showPage(MainWindow::FirstStart); }, always});
}

void Pictures::start()
{
    m_window.resize(1366, 768);
    m_window.show();
    QDir().mkpath(m_folder);
    next();
}

void Pictures::next()
{
    if (m_at == m_pictures.size()) {
        m_timer.stop();
        emit finished(true);
        return;
    }
    m_looks = 0;
    m_pictures[m_at].prepare();
    m_timer.start();
}

void Pictures::look()
{
    const Picture &picture = m_pictures[m_at];
    const bool late = ++m_looks > looksAtMost;
    if (m_looks < 2 || (!picture.isReady() && !late))
        return;
    if (late || !m_window.grab().save(QDir(m_folder).filePath(picture.name))) {
        m_timer.stop();
        emit finished(false);
        return;
    }
    ++m_at;
    next();
}

// The texts of the rows and of the case are there; an empty queue is ready as it is.
bool Pictures::caseIsShown() const
{
    ui::QueueModel &model = m_window.queuePage().model();
    if (model.isLoading())
        return false;
    return model.rowCount() == 0 ||
           (model.textsAt(0) && m_window.queuePage().findChild<QLabel *>(QStringLiteral("caseNumber")));
}

} // namespace casegrip::desktop
