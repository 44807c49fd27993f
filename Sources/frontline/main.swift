import ArgumentParser

Command.main()
