// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pictures.h"

#include "ui/background/sync_runner.h"
#include "ui/lock/window_lock.h"
#include "ui/main_window.h"
#include "ui/pages/access_page.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/area_page.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/cover_page.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/protection_page.h"
#include "ui/pages/queue_page.h"
#include "ui/pages/sync_page.h"
#include "ui/pages/verify_page.h"
#include "ui/pages/what_if_page.h"
#include "ui/review/review_page.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>

namespace casegrip::desktop
{
namespace
{

constexpr int lookMs = 50, looksAtMost = 1200; // a minute for each picture
using ui::MainWindow;

QString textOf(const QSize &size)
{
    return QStringLiteral("%1x%2").arg(QString::number(size.width()), QString::number(size.height()));
}

// A candidate that asks for more: a replay of the same would show that nothing changes.
void replayCandidate(MainWindow &window)
{
    constexpr int candidateDays = 28;
    window.showPage(MainWindow::WhatIf);
    if (auto *days = window.whatIfPage().findChild<QSpinBox *>(QStringLiteral("candidateDays-inspector")))
        days->setValue(candidateDays);
    window.whatIfPage().run();
}

} // namespace

Pictures::Pictures(MainWindow &window, PicturesWanted wanted, QObject *parent)
    : QObject(parent), m_window(window), m_wanted(std::move(wanted))
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &Pictures::look);
    const std::vector<QSize> usual{PicturesWanted::usualSize};
    for (const QSize &size : m_wanted.sizes.empty() ? usual : m_wanted.sizes) {
        for (const QString &theme : m_wanted.themes.isEmpty() ? PicturesWanted::allThemes() : m_wanted.themes)
            addSet(size, theme);
    }
}

void Pictures::addSet(const QSize &size, const QString &theme)
{
    const QString ofSize = m_wanted.sizes.empty() ? QString() : QLatin1Char('-') + textOf(size);
    const QString ending = QLatin1Char('-') + theme + ofSize + QStringLiteral(".png");
    if (theme != PicturesWanted::contrast()) {
        addQueue(size, theme, ending);
        addReview(size, ending);
        addPages(size, ending);
    }
    addCharts(size, theme, ending);
}

// As high as it takes to show every chart at once.
void Pictures::addCharts(const QSize &size, const QString &theme, const QString &ending)
{
    const auto dress = [this, theme, size] {
        if (theme == PicturesWanted::contrast())
            m_window.showContrast(QPalette(Qt::white, Qt::black, Qt::white, Qt::darkGray, Qt::lightGray, Qt::white, Qt::white, Qt::black, Qt::black));
        else
            m_window.setTheme(int(theme == QLatin1String("dark") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light));
        m_window.resize(size);
    };
    m_pictures.push_back({QStringLiteral("charts"), QStringLiteral("charts") + ending, size,
                          [this, dress] {
                              dress();
                              m_window.showPage(MainWindow::Area);
                              m_window.areaPage().showView(ui::AreaPage::Charts);
                          },
                          [this] { return m_window.areaPage().isShown(); }, [this] { return m_window.areaPage().isVisible(); },
                          [this]() -> QWidget * { return m_window.areaPage().board().widget(); }});
    m_pictures.push_back({QStringLiteral("what-if"), QStringLiteral("what-if-charts") + ending, size,
                          [this] { replayCandidate(m_window); },
                          [this] { return !m_window.whatIfPage().isBusy(); }, [this] { return m_window.whatIfPage().isVisible(); },
                          [this]() -> QWidget * { return m_window.whatIfPage().findChild<QScrollArea *>(QStringLiteral("whatIfScroll"))->widget(); }});
}

void Pictures::addQueue(const QSize &size, const QString &theme, const QString &ending)
{
    auto *splitter = m_window.queuePage().findChild<QSplitter *>();
    const auto choice = theme == QLatin1String("dark") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light;
    const auto ready = [this] { return caseIsShown(); };
    const auto queueShown = [this] { return m_window.queuePage().isVisible(); };
    m_pictures.push_back({QStringLiteral("queue"), QStringLiteral("queue") + ending, size,
                          [this, choice, size, splitter] {
                              m_window.setTheme(int(choice));
                              m_window.resize(size);
                              m_window.showPage(MainWindow::Queue);
                              splitter->setSizes({900, 320});
                          },
                          ready, queueShown});
    m_pictures.push_back({QStringLiteral("case-panel"), QStringLiteral("case-panel") + ending, size,
                          [splitter] { splitter->setSizes({700, 520}); },
                          [this] {
                              showTimeline();
                              return caseIsShown();
                          },
                          queueShown});
}

// The review is left as it was found: nothing is answered in it.
void Pictures::addReview(const QSize &size, const QString &ending)
{
    const auto shown = [this] { return m_window.reviewPage().isVisible(); };
    const auto dialog = [this]() -> QWidget * { return m_window.reviewPage().findChild<QDialog *>(QStringLiteral("checkDialog")); };
    const auto coach = [this](bool on) {
        if (m_window.findChild<QAction *>(QStringLiteral("coach-mode"))->isChecked() != on)
            m_window.findChild<QAction *>(QStringLiteral("coach-mode"))->trigger();
    };
    m_pictures.push_back({QStringLiteral("review"), QStringLiteral("review") + ending, size,
                          [this] { m_window.findChild<QAction *>(QStringLiteral("start-review"))->trigger(); },
                          [this, coach] {
                              const bool isShown = m_window.reviewPage().isShown();
                              if (isShown && m_window.reviewPage().isOpen())
                                  coach(false);
                              return isShown || !m_window.reviewPage().isVisible();
                          },
                          shown});
    m_pictures.push_back({QStringLiteral("coach"), QStringLiteral("coach") + ending, size, [coach] { coach(true); },
                          [] { return true; }, shown});
    m_pictures.push_back({QStringLiteral("check"), QStringLiteral("check") + ending, size,
                          [this, coach] {
                              coach(false);
                              m_window.findChild<QAction *>(QStringLiteral("submit"))->trigger();
                          },
                          [dialog, shown] { return (dialog() && dialog()->isVisible()) || !shown(); },
                          [dialog] { return dialog() && dialog()->isVisible(); }, dialog});
}

void Pictures::addPages(const QSize &size, const QString &ending)
{
    const auto add = [&](const char *page, std::function<void()> prepare, std::function<bool()> isReady, auto widget) {
        const QString name = QString::fromLatin1(page);
        m_pictures.push_back({name, name + ending, size, std::move(prepare), std::move(isReady), [widget] { return widget()->isVisible(); }});
    };
    add("approvals", [this] { m_window.showPage(MainWindow::Approvals); }, [this] { return m_window.approvalsPage().isRead(); },
        [this] { return &m_window.approvalsPage(); });
    add("area",
        [this] {
            m_window.showPage(MainWindow::Area);
            m_window.areaPage().showView(ui::AreaPage::Charts);
        },
        [this] { return m_window.areaPage().isShown(); }, [this] { return &m_window.areaPage(); });
    add("compliance", [this] { m_window.areaPage().showView(ui::AreaPage::Table); },
        [this] { return !m_window.areaPage().compliance().isCounting(); }, [this] { return &m_window.areaPage().compliance(); });
    add("guidance", [this] { m_window.openGuidance(QStringLiteral("ESR-02")); },
        [this] { return m_window.guidancePage().isReady(); }, [this] { return &m_window.guidancePage(); });
    m_pictures.push_back({QStringLiteral("sync"), QStringLiteral("sync") + ending, size, [this] { readPlan(); },
                          [this] { return !m_window.syncRunner().isBusy(); },
                          [this] { return m_window.syncPage().isVisible() && (m_wanted.plan.isEmpty() || m_window.syncRunner().plan()); }});
    add("data-protection", [this] { m_window.showPage(MainWindow::DataProtection); },
        [this] { return !m_window.protectionPage().isLooking(); }, [this] { return &m_window.protectionPage(); });
    add("cover", [this] { m_window.showPage(MainWindow::Cover); }, [this] { return !m_window.coverPage().isReading(); },
        [this] { return &m_window.coverPage(); });
    add("what-if",
        [this] { replayCandidate(m_window); },
        [this] { return !m_window.whatIfPage().isBusy(); }, [this] { return &m_window.whatIfPage(); });
    add("access-log", [this] { m_window.showPage(MainWindow::AccessLog); }, [this] { return !m_window.accessPage().isReading(); },
        [this] { return &m_window.accessPage(); });
    add("data-check",
        [this] {
            m_window.showPage(MainWindow::Verify);
            m_window.verifyPage().check(false);
        },
        [this] { return !m_window.verifyPage().isBusy(); }, [this] { return &m_window.verifyPage(); });
    add("first-start",
        [this] {
            m_window.syncRunner().drop();
            m_window.showPage(MainWindow::FirstStart);
        },
        [] { return true; }, [this] { return &m_window.firstStartPage(); });
    add("lock", [this] { m_window.windowLock().lock(); }, [] { return true; }, [this] { return m_window.centralWidget(); });
}

void Pictures::start()
{
    m_window.show();
    if (!QDir().mkpath(m_wanted.folder)) {
        emit finished(failure(ErrorKind::Io, "The folder for the pictures cannot be made.", "Choose another."));
        return;
    }
    next();
}

void Pictures::next()
{
    if (m_at == m_pictures.size()) {
        m_timer.stop();
        emit finished(m_outcome);
        return;
    }
    m_looks = 0;
    m_window.windowLock().unlock();
    m_window.windowLock().idleWatch().begin(); // nobody touches anything here
    m_window.findChild<ui::Banner *>()->say({});
    m_pictures[m_at].prepare();
    m_timer.start();
}

void Pictures::look()
{
    const Picture &picture = m_pictures[m_at];
    const bool late = ++m_looks > looksAtMost;
    if (m_looks < 2 || (!picture.isReady() && !late))
        return;
    if (late)
        leaveOut(picture, QStringLiteral("It was not filled within a minute."));
    else if (!picture.isShown())
        leaveOut(picture, problem());
    else if (const Done drawn = draw(picture); !drawn) {
        m_timer.stop();
        emit finished(drawn);
        return;
    }
    ++m_at;
    next();
}

Done Pictures::draw(const Picture &picture)
{
    if (m_window.size() != picture.size)
        return failure(ErrorKind::Refused, "The window cannot be made " + textOf(picture.size).toStdString() + ".", "Ask for a larger size.");
    QWidget *what = picture.what ? picture.what() : &m_window;
    if (!what->grab().save(QDir(m_wanted.folder).filePath(picture.file)))
        return failure(ErrorKind::Io, "The picture " + picture.file.toStdString() + " cannot be written.", "Check the folder and the disk.");
    if (auto *dialog = qobject_cast<QDialog *>(what))
        dialog->reject();
    return {};
}

void Pictures::leaveOut(const Picture &picture, const QString &why)
{
    if (!m_outcome)
        return;
    const QString what = QStringLiteral("The page %1 is not shown, so there is no picture of it. %2").arg(picture.page, why);
    m_outcome = failure(ErrorKind::Refused, what.trimmed().toStdString(),
                        "Draw as somebody of the roster whose queue is not empty: --as LOGIN.");
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

void Pictures::showTimeline()
{
    auto *scroll = m_window.queuePage().findChild<QScrollArea *>(QStringLiteral("caseScroll"));
    const auto *timeline = scroll->findChild<QWidget *>(QStringLiteral("timelineList"));
    if (timeline)
        scroll->verticalScrollBar()->setValue(timeline->mapTo(scroll->widget(), QPoint()).y() - scroll->viewport()->height() / 4);
}

void Pictures::readPlan()
{
    m_window.showPage(MainWindow::Sync);
    if (!m_wanted.plan.isEmpty() && !m_window.syncRunner().plan())
        m_window.syncRunner().planExport(m_wanted.plan);
}

// What the window says about it.
QString Pictures::problem() const
{
    const auto *ofSync = m_window.syncPage().findChild<QLabel *>(QStringLiteral("syncError"));
    return ofSync->isVisible() ? ofSync->text() : m_window.findChild<ui::Banner *>()->text();
}

} // namespace casegrip::desktop
