// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"

#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace casegrip::ui
{
class MainWindow;
}

namespace casegrip::desktop
{

// Draws every page as PNG in the sizes and themes asked for: queue-light.png, case-panel-light.png, review-light.png,
// coach-light.png (a review with everything open that helps), check-light.png (what stands against signing it),
// area-light.png, compliance-light.png, guidance-light.png, sync-light.png, data-protection-light.png, first-start-light.png; when sizes
// were asked for, queue-light-960x540.png. charts-light.png and what-if-charts-light.png have all of their page, also what one
// scrolls to; of the theme "contrast" there are these two. Waits for each page to be filled. A page that does not come is left out and
// makes the whole fail: no picture shows another page than its name says.
class Pictures : public QObject
{
    Q_OBJECT
public:
    Pictures(ui::MainWindow &window, PicturesWanted wanted, QObject *parent = nullptr);
    void start();

signals:
    void finished(const casegrip::Done &outcome);

private:
    struct Picture {
        QString page, file;
        QSize size;
        std::function<void()> prepare;
        std::function<bool()> isReady;
        std::function<bool()> isShown; // once it is ready: the page that it is to show
        std::function<QWidget *()> what = {}; // to be drawn; else the window
    };

    void addSet(const QSize &size, const QString &theme);
    void addQueue(const QSize &size, const QString &theme, const QString &ending);
    void addReview(const QSize &size, const QString &ending);
    void addPages(const QSize &size, const QString &ending);
    void addCharts(const QSize &size, const QString &theme, const QString &ending);
    void next();
    void look();
    Done draw(const Picture &picture);
    void leaveOut(const Picture &picture, const QString &why);
    bool caseIsShown() const;
    void showTimeline();
    void readPlan();
    QString problem() const;

    ui::MainWindow &m_window;
    const PicturesWanted m_wanted;
    std::vector<Picture> m_pictures;
    std::size_t m_at = 0;
    int m_looks = 0;
    Done m_outcome; // the first page that was left out, and why
    QTimer m_timer;
};

} // namespace casegrip::desktop
