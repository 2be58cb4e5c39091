// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QDialog>

class QListWidget;

namespace casegrip::ui
{

// Which form a case is to be reviewed with. Does not block: open() and wait for accepted().
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const std::string &caseNo, std::vector<workspace::OfferedForm> forms, QWidget *parent);
    std::string templateId() const;

private:
    const std::vector<workspace::OfferedForm> m_forms; // by row
    QListWidget *m_list;
};

} // namespace casegrip::ui
