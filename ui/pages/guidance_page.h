// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/guidance/catalogue.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QLineEdit;
class QListView;
class QPushButton;

namespace casegrip::ui
{

class Actions;
class GuidanceModel;
class GuidanceReader;
class PlainLabel;
class WorkspaceThread;
struct Desk;

// The guidance library: search on top, what was found at the left, the page at the right. The forms lead here.
class GuidancePage : public QWidget
{
    Q_OBJECT
public:
    // Who makes it leads ActionId::GuidanceBack to back().
    GuidancePage(const Desk &desk, WorkspaceThread &reader, Actions &actions, QWidget *parent = nullptr);
    ~GuidancePage() override;

    // The briefing has been read anew: another framework may be in force.
    void refresh();
    void focusSearch();
    QLineEdit &searchField() { return *m_search; }
    bool isReady() const { return m_catalogue != nullptr; }
    // The page that is read; empty: none yet.
    QString shown() const { return m_shown; }
    // Opened from a review: a way back to it is offered, until the page is left.
    void visit(const QString &guidanceId);

public slots:
    // An article ("outcomes"), a question ("ESR-02") or "framework". One that is not there is said in place.
    void open(const QString &guidanceId);
    void back();

signals:
    void reviewWanted(); // back to where visit() came from
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Actions &actions);
    void setVisit(bool isVisit);
    void leaveReader();
    void read();
    void take(std::shared_ptr<guidance::Catalogue> catalogue);
    void search();
    void showList(guidance::Found found, bool isSearch);
    void choose(const QString &id); // as open(), and the way back is kept
    void showPage(const QString &id);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    QAction *m_back;
    QLineEdit *m_search;
    PlainLabel *m_count;
    QPushButton *m_return; // to the review
    QListView *m_list;
    GuidanceModel *m_model;
    GuidanceReader *m_page;
    std::shared_ptr<guidance::Catalogue> m_catalogue; // none: not read yet
    bool m_reading = false;
    bool m_isVisit = false;
    QString m_shown, m_wanted;
    QStringList m_trail; // pages that were read before the one that is shown
};

} // namespace casegrip::ui
