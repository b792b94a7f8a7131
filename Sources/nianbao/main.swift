import NianbaoCommandLine

Nianbao.main()
