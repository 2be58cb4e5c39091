// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QDialog>

class QListWidget;
class QVBoxLayout;

namespace casegrip::ui
{

class FilledForm;
struct Desk;

// What is to be looked at before a review is signed: what stands against it and what is unanswered, each a way back to
// its question; what will not be part of it; what has changed meanwhile; the directions that it gives; and what only the
// author is told. Does not block.
class CheckDialog : public QDialog
{
    Q_OBJECT
public:
    CheckDialog(const Desk &desk, const FilledForm &form, const workspace::ReviewCheck &check, QWidget *parent);

    // Whether there is anything to look at; if not, the review can be signed at once.
    static bool isNeeded(const workspace::ReviewCheck &check);

signals:
    void jumpWanted(const casegrip::forms::Place &place); // a question, or a section
    void signWanted(bool next);                            // true: and open the next

private:
    struct Line {
        QString text;
        std::optional<forms::Place> place; // it leads back there
    };
    void addPart(const QString &title, const QString &why, const std::vector<Line> &lines, const char *name);
    void addProblems(const FilledForm &form, const workspace::ReviewCheck &check);
    void addLeftOut(const FilledForm &form, const workspace::ReviewCheck &check);
    void addChanged(const workspace::ReviewCheck &check);
    void addDirections(const workspace::ReviewCheck &check);
    void addApproval(const workspace::ReviewCheck &check);
    void addQuality(const FilledForm &form, const workspace::ReviewCheck &check);
    void addButtons(bool mayBeSigned);

    const Desk &m_desk;
    QVBoxLayout *m_parts;
    QWidget *m_first = nullptr; // the first list that leads somewhere
};

} // namespace casegrip::ui
