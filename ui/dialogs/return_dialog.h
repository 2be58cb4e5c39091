// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/approvals.h"

#include <QDialog>

#include <string>
#include <vector>

class QButtonGroup;
class QPlainTextEdit;
class QPushButton;

namespace casegrip::ui
{

class Theme;

// Why a review is given back: one of the framework's reasons, chosen by its key, and what has to be put
// right. Both have to be given. Does not block: open() and wait for accepted().
class ReturnDialog : public QDialog
{
    Q_OBJECT
public:
    struct Asked {
        QString review; // "Initial, enhanced of 99250012345"
        QString author; // to whom it goes back
        std::string reasonCode; // proposed; empty: none
        QString note;           // proposed
    };

    ReturnDialog(const Theme &theme, const Asked &asked, const std::vector<framework::ReturnReason> &reasons,
                 QWidget *parent);

    std::string reasonCode() const;
    std::string note() const;

protected:
    void keyPressEvent(QKeyEvent *event) override; // the keys of the reasons

private:
    QWidget *makeReasons(const Theme &theme);
    void propose(const Asked &asked);
    void choose(int reason);
    void check();

    const std::vector<framework::ReturnReason> m_reasons;
    QButtonGroup *m_group;
    QPlainTextEdit *m_note;
    QPushButton *m_yes;
};

} // namespace casegrip::ui
