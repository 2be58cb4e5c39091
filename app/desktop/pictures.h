// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
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

// Draws every page, light and dark, at 1366 x 768, as PNG: queue-light.png, case-panel-light.png, review-light.png,
// compliance-light.png, guidance-light.png, sync-light.png, data-protection-light.png, first-start-light.png and the same in dark. Waits
// for each page to be filled.
class Pictures : public QObject
{
    Q_OBJECT
public:
    Pictures(ui::MainWindow &window, QString folder, QObject *parent = nullptr);
    void start();

signals:
    void finished(bool complete); // false: a page was not filled in time or a file could not be written

private:
    struct Picture {
        QString name;
        std::function<void()> prepare;
        std::function<bool()> isReady;
    };

    void addTheme(const char *theme, int choice);
    void next();
    void look();
    bool caseIsShown() const;

    ui::MainWindow &m_window;
    const QString m_folder;
    std::vector<Picture> m_pictures;
    std::size_t m_at = 0;
    int m_looks = 0;
    QTimer m_timer;
};

} // namespace casegrip::desktop
