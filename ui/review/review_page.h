// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"
#include "ui/actions/actions.h"
#include "ui/background/latest.h"
#include "ui/review/draft_aside.h"

#include <QWidget>

#include <memory>
#include <span>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace casegrip::ui
{

class FilledForm;
class FormView;
class FoundDraftView;
class GuidancePanel;
class PlainLabel;
class ReviewCase;
class WorkspaceThread;
struct Desk;

// A review from its beginning to its signature: the case, the form, guidance for the question in focus. The draft saves
// itself; leaving the page loses nothing.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    // `reader` opens and checks, `writer` keeps drafts and signs.
    ReviewPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent);
    ~ReviewPage() override;

    // Opens the form; asks first when there is a draft of it.
    void begin(const workspace::ReviewWanted &wanted);
    bool isOpen() const { return m_filled != nullptr; }
    // The form is shown, or what is to be done with a draft that was found.
    bool isShown() const;
    // What became of a direction of its case, or another one: the case is read again. What else has changed is shown before
    // signing.
    void follow(const workspace::Changes &changes);
    // Who sees what has changed: the page is left, and says why, when its case is not seen any more.
    void leaveUnseen();
    // What has not been saved is given to the writer now.
    void save();
    FormView &formView() { return *m_form; }
    void focusQuestion(); // the one that had the keys
    void helpWithQuestion(); // all of its guidance, in place
    const std::string &caseNo() const { return m_wanted.caseNo; }

    // The actions that work here, and one of them.
    static std::span<const ActionId> actions();
    void act(ActionId id);

signals:
    void left(); // back to the queue
    void readWanted(const std::string &ref); // another review of its case
    // It is signed, with the reference `ref`; `next`: and the next one is wanted.
    void submitted(const casegrip::workspace::Changes &changes, const QString &what, const std::string &ref, bool next);
    void changed(const casegrip::workspace::Changes &changes); // what became of a direction
    void guidanceWanted(const QString &question); // in the library; empty: no question has the keys
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void buildColumns();
    void enableActions(bool enabled);

    void take(workspace::BegunReview begun);
    void goOn(const workspace::FoundDraft &found);
    void goOnNewer(const workspace::FoundDraft &found);
    void beginAnew();
    void changeForm(const std::string &templateId);
    void drop(const reviews::Draft &draft, std::function<void()> then);
    void open(reviews::Draft draft, const forms::Template &form, bool isRecovered);
    void close();
    void showOthers();
    void showTitle();
    void showProgress();
    void onCurrentQuestion();
    bool isBesideForm() const;
    void onChanged();
    bool write(KeptDraft::Saved saved);
    void putAside(KeptDraft::Saved saved);

    void check(bool next);
    void takeCheck(const workspace::ReviewCheck &check, bool next);
    void sign(bool next);
    void setCoach(bool coach);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    Actions &m_actions;
    DraftAside m_aside;
    QStackedWidget *m_stack; // waiting, a draft that was found, the form
    PlainLabel *m_waiting;
    FoundDraftView *m_found;
    QSplitter *m_columns;
    ReviewCase *m_case;
    FormView *m_form;
    GuidancePanel *m_guidance;
    PlainLabel *m_title, *m_step, *m_saved, *m_progress;
    KeptDraft *m_kept;
    QToolButton *m_others;
    QPushButton *m_submit, *m_submitNext;

    workspace::ReviewWanted m_wanted;
    std::optional<workspace::BegunReview> m_begun;
    reviews::Draft m_draft; // as it was last given to the writer; the answers are in the form
    std::unique_ptr<FilledForm> m_filled;
    std::optional<reviews::Draft> m_left; // of the form that another one takes the place of, once that is open
    std::optional<reviews::ApprovalAsked> m_asked; // as the last check found
    Latest m_latest;
    bool m_isBusy = false; // being checked or signed
};

} // namespace casegrip::ui
