// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_line.h"
#include "app/process.h"

int main(int argc, char **argv)
{
    casegrip::app::harden();
    return casegrip::command::CommandLine().run(argc, argv);
}
