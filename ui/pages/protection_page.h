// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/protection.h"

#include <QWidget>

class QVBoxLayout;

namespace casegrip::ui
{

class Card;
class PlainLabel;
class PlainTableModel;
class TableView;
class Worker;
struct Desk;

// Help > Data protection: whether the disk is encrypted, where the files are and who may open them, and how old the
// backups are. Looks anew each time it is shown, on a thread of its own: the folder may be on a slow disk.
class ProtectionPage : public QWidget
{
    Q_OBJECT
public:
    // `sysfs`: where the system tells of its disks; another one in tests.
    explicit ProtectionPage(const Desk &desk, std::string sysfs = "/sys", QWidget *parent = nullptr);
    ~ProtectionPage() override;

    // The briefing has been read anew.
    void refresh();
    bool isLooking() const { return m_looking; }
    TableView &table() { return *m_table; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    Card *buildDisk();
    Card *buildFiles();
    Card *buildBackups();
    Card *buildHabits();

    void look();
    void take(const Result<storage::Protection> &found);
    void showVolume(const storage::Volume &volume);
    void showFiles(const std::vector<storage::StoredFile> &files);

    const Desk &m_desk;
    const std::string m_sysfs;
    std::unique_ptr<Worker> m_worker;
    bool m_looking = false;

    PlainLabel *m_disk = nullptr, *m_diskTodo = nullptr;
    PlainLabel *m_folder = nullptr, *m_filesWarning = nullptr;
    PlainTableModel *m_files = nullptr;
    TableView *m_table = nullptr;
    PlainLabel *m_backups = nullptr, *m_backupWarning = nullptr;
};

} // namespace casegrip::ui
